"use strict";

// Text and its bytes, also where there is no TextEncoder (Edge of 2019).
const utf8 = {
  bytes: text => Uint8Array.from(unescape(encodeURIComponent(text)), letter => letter.charCodeAt(0)),
  text: bytes => {
    let letters = "";
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192));
    return decodeURIComponent(escape(letters));
  },
};
