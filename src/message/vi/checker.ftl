# Trang kiểm tra gửi kèm biểu mẫu cho xã (kiem-tra.html) và lệnh tạo ra trang đó.

checker-title = Kiểm tra kế hoạch nông thôn mới năm { $year } trước khi gửi
checker-deadline = Hạn gửi: trước ngày { $deadline }
checker-choose-heading = Chọn tệp cần kiểm tra
checker-privacy = Tệp chỉ được đọc trên máy này, không gửi đi đâu; không cần mạng, không cài đặt gì.
checker-choose = Chọn tệp Excel của xã…
checker-drop = hoặc kéo tệp thả vào đây; chọn, thả nhiều tệp một lúc cũng được.
checker-no-script = Trang này cần JavaScript. Đề nghị mở bằng Cốc Cốc, Chrome, Edge hoặc Firefox.
checker-same = Kết quả đúng như huyện sẽ đọc khi nhận riêng tệp này. Đối chiếu với các xã khác và với lần nộp trước chỉ huyện mới làm được.
checker-version = Phiên bản { $version }

checker-too-old = Trình duyệt này không chạy được phần kiểm tra. Đề nghị mở trang bằng bản mới của Cốc Cốc, Chrome, Edge hoặc Firefox.
checker-checking = Đang kiểm tra { $number }/{ $total }: { $file }
checker-done = Đã kiểm tra { $total } tệp: { $ready } tệp gửi được, { $wrong } tệp cần sửa.
checker-waiting = Đang chờ kiểm tra…
checker-not-opened = Máy không mở được tệp này. Đề nghị đóng tệp trong Excel, chép tệp về máy rồi chọn lại.

checker-whose = Xã { $commune }, lần nộp { $round }
checker-ready = Không có lỗi: gửi được.
checker-warnings = Không có lỗi; có { $warnings } cảnh báo. Đề nghị xem lại; nếu số liệu đúng, ghi lý do ở cột Giải trình rồi gửi.
checker-errors =
    { $warnings ->
        [0] Còn { $errors } lỗi phải sửa trước khi gửi.
       *[other] Còn { $errors } lỗi phải sửa trước khi gửi và { $warnings } cảnh báo cần xem lại.
    }
checker-unreadable = Huyện sẽ không tổng hợp được tệp này.
checker-filled = Đã điền { $percent } % ({ $filled }/{ $required } ô bắt buộc)

checker-files = Các tệp đã chọn
checker-column-file = Tệp
checker-column-verdict = Kết quả
checker-whole-file = Cả tệp
checker-sheet = Trang { $sheet }
checker-nothing-found = Không có ý kiến nào.
checker-more = Còn { $count } nội dung khác chưa nêu hết; đề nghị sửa các ô trên rồi kiểm tra lại.
checker-row = Dòng { $row }
checker-row-heading = Dòng
checker-marked = ô cần xem
checker-explain = Giải thích { $code }

checker-figures = Số liệu huyện sẽ tính cho xã
checker-criteria-met = Tiêu chí đạt
checker-criteria-planned = Tiêu chí đạt nếu hoàn thành đăng ký năm { $year }
checker-of-criteria = trên { $total } tiêu chí
checker-indicators-met = Chỉ tiêu đạt
checker-indicators-registered = Chỉ tiêu đăng ký năm { $year }
checker-of-indicators = trên { $total } chỉ tiêu
checker-funding = Kinh phí năm { $year }
checker-models = Mô hình điểm đã đăng ký
checker-of-models = trên 1 mô hình phải đăng ký
checker-villages = Bản đã đăng ký sự thay đổi
checker-of-villages = trên { $total } bản
checker-of-villages-unknown = chưa biết xã có bao nhiêu bản
checker-funding-table = Kinh phí theo nhóm nhiệm vụ và nguồn vốn (triệu đồng)

checker-products = Tải về
checker-get-return = Tệp có đánh dấu ô cần sửa (Excel)
checker-get-plan = Kế hoạch của xã (Word)
checker-get-plan-draft = Kế hoạch của xã, còn là dự thảo (Word)
checker-get-registrations = Danh sách đăng ký (Word)
checker-get-registrations-draft = Danh sách đăng ký, còn là dự thảo (Word)
checker-making = Đang lập { $file }…
checker-made = Đã lập { $file }.
checker-not-made = Không lập được { $file }. Đề nghị kiểm tra lại tệp rồi thử lại.
checker-print = In kết quả

help-checker = Tạo trang kiểm tra (một tệp HTML) để gửi xã kèm biểu mẫu: xã tự kiểm tra trước khi gửi, không cần mạng
usage-checker = ntm-xlsx checker [tùy chọn] -o TỆP.html [--module TỆP]
help-output-checker = Trang kiểm tra sẽ ghi, dạng .html
help-module = Phần kiểm tra cho trình duyệt (ntm-xlsx-checker-….wasm.gz); mặc định là tệp nằm cạnh chương trình; hoặc đặt biến NTM_CHECKER_MODULE
examples-checker =
    Ví dụ:
      ntm-xlsx checker -o kiem-tra.html
closing-checker = trang kiểm tra cho xã
next-send-checker = Gửi { $path } cho các xã cùng với biểu mẫu; mở thử trên máy của huyện trước khi gửi.
cannot-find-module = Không thấy “{ $path }”, phần kiểm tra chạy trong trình duyệt. Tệp này phát hành cùng chương trình: đề nghị chép vào cạnh chương trình, hoặc nêu bằng --module TỆP (người lập trình: scripts/build-checker.sh).
cannot-use-module = “{ $path }” không phải là phần kiểm tra chạy trong trình duyệt (ntm-xlsx-checker-….wasm.gz); đề nghị dùng tệp phát hành cùng chương trình.
