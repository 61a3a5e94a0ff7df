//! What may and may not stand in the page.
