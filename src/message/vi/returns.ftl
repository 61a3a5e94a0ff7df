# Tệp trả lại cho xã: trang Phiếu góp ý, ghi chú ở ô, tin nhắn Zalo hoặc thư điện tử.

returns-title = PHIẾU GÓP Ý
returns-subject = Kế hoạch xây dựng nông thôn mới năm { $year } – xã { $commune }, lần nộp { $round }
returns-to = Kính gửi: Ủy ban nhân dân xã { $commune }
returns-cover = { $office } trân trọng cảm ơn xã đã gửi kế hoạch và biểu đăng ký. Qua rà soát tệp “{ $file }”, kính đề nghị xã hoàn thiện các nội dung dưới đây ngay trong tệp này, lưu lại rồi gửi về huyện { $when }.
returns-before = trước ngày { $deadline }
returns-soon = trong thời gian sớm nhất (hạn nộp là trước ngày { $deadline })
returns-how = Số liệu của xã đã được chép sang các trang sau; ô cần xem lại được tô màu và có ghi chú. Bấm vào cột “Ô cần xem” để đến ô đó. Lần nộp đã ghi sẵn là { $next }.
returns-counts = Tổng số: { $errors } lỗi cần sửa, { $warnings } cảnh báo cần xem lại (nếu số liệu vẫn đúng, đề nghị ghi lý do ở cột Giải trình của dòng đó).
returns-progress = So với lần nộp { $round }: đã sửa { $corrected }, còn { $open }, mới { $new } nội dung.
returns-asked = Nội dung cần sửa hoặc giải trình
returns-told = Số liệu huyện đọc tự động và thông tin thêm, kính đề nghị xã xác nhận
returns-corrected = Nội dung của lần nộp { $round } đã sửa xong, xin cảm ơn xã
returns-unplaced = Nội dung xã ghi mà biểu mẫu không có chỗ, chép nguyên văn để xã chuyển vào ô thích hợp nếu cần
returns-column-number = TT
returns-column-severity = Mức
returns-column-cell = Ô cần xem
returns-column-sent = Ô trong tệp xã đã gửi
returns-column-what = Nội dung phát hiện
returns-column-expected = Cần ghi
returns-column-how = Cách sửa
returns-column-state = Tình trạng
returns-others = Cùng nội dung này ở { $count } ô khác của tệp đã gửi: { $cells }.
returns-new = Mới
returns-open = Còn từ lần trước
returns-explained = Đã ghi nhận giải trình của xã: { $text }
returns-note-example = Ví dụ: { $example }
returns-note-code = ({ $severity } { $code }: { $title })

returns-text-to = Kính gửi UBND xã { $commune },
returns-text-to-anybody = Kính gửi UBND xã,
returns-text-thanks = { $office } xin cảm ơn xã đã gửi kế hoạch nông thôn mới năm { $year } (lần nộp { $round }).
returns-text-counts =
    { $warnings ->
        [0] Qua rà soát còn { $errors } lỗi cần sửa:
       *[other] Qua rà soát còn { $errors } lỗi cần sửa và { $warnings } cảnh báo cần xem lại:
    }
returns-text-point = Trang { $sheet }, ô { $cell }: { $what }
returns-text-others = và { $count } nội dung khác.
returns-text-ask = Tệp gửi kèm đã ghi rõ từng ô và cách sửa. Kính đề nghị xã sửa ngay trong tệp đó, lưu lại và gửi về huyện { $when }.
returns-text-refused = { $office } đã nhận tệp “{ $file }” nhưng chưa đọc được.
returns-text-again = Kính đề nghị xã gửi lại { $when }.
returns-text-received = { $office } đã tiếp nhận kế hoạch nông thôn mới năm { $year } của xã (lần nộp { $round }), không phải sửa.
returns-text-figures = Huyện đã tổng hợp: { $met } tiêu chí đạt ({ $planned } nếu hoàn thành các chỉ tiêu đã đăng ký); { $indicators } chỉ tiêu đạt, { $registered } chỉ tiêu đăng ký; tổng kinh phí { $funding }.
returns-text-check = Kính đề nghị xã đối chiếu; nếu có số liệu chưa khớp, xin báo lại huyện.
returns-text-missing = { $office } chưa nhận được kế hoạch nông thôn mới năm { $year } và biểu đăng ký của xã (hạn nộp là trước ngày { $deadline }). Kính đề nghị xã điền vào biểu mẫu Excel huyện đã gửi và nộp { $when }; nếu đã gửi, xin báo lại để huyện kiểm tra.
returns-text-unread = { $office } đã nhận được tệp của xã về kế hoạch nông thôn mới năm { $year } nhưng chưa đọc được số liệu (hạn nộp là trước ngày { $deadline }). Kính đề nghị xã điền vào biểu mẫu Excel huyện đã gửi và gửi lại chính tệp Excel đó { $when }.
returns-text-late = { $office } đã nhận kế hoạch nông thôn mới năm { $year } của xã sau hạn nộp (trước ngày { $deadline }). Xin cảm ơn xã; các lần sau kính đề nghị xã gửi đúng hạn để huyện kịp tổng hợp.
returns-text-regards = Trân trọng cảm ơn!

returns-wrote = Đã ghi { $workbooks } tệp trả lại và { $texts } tin nhắn vào { $path }
returns-none = Không có xã nào cần trả lại tệp.
report-progress = So với lần nộp { $round }: đã sửa { $corrected }, còn { $open }, mới { $new } nội dung
