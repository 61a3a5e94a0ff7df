
# Thư mục làm việc, đầu và cuối mỗi lần chạy, trình đơn.

help-init = Tạo thư mục làm việc: ntm.toml và bốn thư mục con
help-init-folder = Thư mục sẽ tạo; mặc định là thư mục hiện tại
usage-init = ntm-xlsx init [THƯ-MỤC] [--profile HỒ-SƠ]
help-quiet = Không in đầu đề, tiến độ, bảng kết quả; chỉ in báo cáo
help-verbose = In cả tên từng tệp đang đọc
init-profile = Hồ sơ huyện: danh sách xã, thời hạn, cơ quan phụ trách
init-profile-kept = Hồ sơ huyện: đã có sẵn, giữ nguyên
init-forms = Biểu mẫu để gửi các xã
init-received = Chép vào đây các tệp xã gửi về
init-returns = Phiếu góp ý để trả lại xã
init-results = Tệp tổng hợp và văn bản
init-next = Mở { $path } bằng Notepad, xem lại thời hạn, tên bản, cơ quan phụ trách.
init-next-here = Tạo biểu mẫu gửi các xã: ntm-xlsx template
init-next-there = Vào thư mục đó rồi tạo biểu mẫu gửi các xã: ntm-xlsx template

near-name-beside = Lưu ý: có tệp “{ $name }” bên cạnh; chương trình chỉ đọc “{ $wanted }”.
near-name-alone = Lưu ý: có tệp “{ $name }” nhưng chương trình chỉ đọc tệp tên đúng là “{ $wanted }”; đề nghị đổi tên (Windows thường giấu đuôi .txt: trong cửa sổ thư mục chọn View, đánh dấu File name extensions).

header-profile = Hồ sơ: { $path } (huyện { $district }, kế hoạch năm { $year })
header-embedded = Hồ sơ: có sẵn trong chương trình (huyện { $district }, kế hoạch năm { $year }); gõ ntm-xlsx init để có hồ sơ của huyện
header-edition = Bộ tiêu chí: { $name }
header-before = Hạn nộp: trước ngày { $deadline }; ngày tính: { $today }
header-after = Hạn nộp: trước ngày { $deadline }, đã qua; ngày tính: { $today }

closing-written = Đã ghi:
closing-next = Việc tiếp theo:
closing-forms = { $count } biểu mẫu
closing-summary = Tệp tổng hợp
closing-page = Trang xem trên điện thoại
closing-tables = Bảng số liệu CSV, Parquet
closing-returns = { $workbooks } phiếu góp ý, { $texts } tin nhắn
closing-changes = Bảng thay đổi
closing-board = Bảng theo dõi nộp
next-send-forms = Gửi mỗi xã đúng tệp của xã đó; tệp xã gửi về chép vào { $path }.
next-send-returns =
    { $count ->
       *[other] Gửi { $count } phiếu góp ý trong { $path } cho các xã.
    }
next-remind = Nhắc { $count } xã chưa nộp: { $communes }.
next-make-returns = Lập phiếu góp ý trả các xã còn lỗi: ntm-xlsx validate --returns
next-consolidate = Tổng hợp: ntm-xlsx consolidate
next-open = Mở { $path } để xem và in.
next-check-document = Mở { $path }, điền chỗ để chấm.
next-stale-returns = Không gửi phiếu cũ còn trong { $path }: { $files }; xã đã nộp lại hoặc đã sửa xong, nên chuyển đi nơi khác.
next-check-documents = Mở các văn bản trong { $path }. Xã còn lỗi: chờ xã sửa rồi lập lại; xã hết lỗi: điền chỗ để chấm, gửi xã ký.

typed-day = “{ $word }” không phải là một ngày; ghi dạng 10/02/2024 hoặc 2024-02-10
typed-no-name = “{ $path }” không phải là tên tệp; ghi tên tệp kết thúc bằng .{ $ending }
typed-is-folder = “{ $path }” là thư mục; ghi cả tên tệp, kết thúc bằng .{ $ending }
typed-ending = “{ $path }” phải kết thúc bằng .{ $ending }

menu-title = NTM – kế hoạch xây dựng nông thôn mới của các xã
menu-folder = Thư mục làm việc (bấm Enter để dùng thư mục trong ngoặc, hoặc kéo một thư mục vào đây rồi bấm Enter):
menu-folder-name = NTM
menu-which = Chọn một số rồi bấm Enter:
menu-what = Đề nghị gõ một số từ 0 đến 8.
menu-forms = Tạo biểu mẫu
menu-check = Kiểm tra tệp xã gửi
menu-consolidate = Tổng hợp
menu-returns = Phiếu trả xã
menu-documents = Văn bản
menu-status = Tình hình nộp
menu-settings = Thiết lập
menu-checker = Trang kiểm tra gửi xã
menu-leave = Thoát
menu-ask-prefill = Thư mục tệp xã đã nộp lần trước, để chép sẵn số liệu cũ (chưa có thì bấm Enter; gõ dấu - để thôi không chép):
menu-ask-documents = Gõ 1 để lập văn bản của từng xã, 2 để lập dự thảo kế hoạch của huyện:
menu-next-settings = Gõ 7 để xem lại thời hạn, tên bản, cơ quan phụ trách.
menu-next-forms = Rồi gõ 1 để tạo biểu mẫu gửi các xã.
menu-next-returns = Lập phiếu góp ý trả các xã còn lỗi: gõ 4.
menu-next-consolidate = Tổng hợp: gõ 3.
menu-back = Bấm Enter để về trình đơn.
menu-close = Bấm Enter để đóng cửa sổ.

version = ntm-xlsx { $version }, biểu mẫu phiên bản { $form }, bộ tiêu chí: { $edition }
cannot-find-commune-meant = Không có xã “{ $name }” trong danh sách của huyện. Ý bạn là “{ $meant }”?
cannot-find-unquoted = Không có “{ $path }”. Tên có dấu cách thì đặt cả đường dẫn trong dấu ngoặc kép: "{ $whole }"
help-schema = In JSON Schema của ntm.toml, của bộ tiêu chí hoặc của báo cáo, để trình soạn thảo gợi ý và kiểm tra
help-described = profile (ntm.toml), edition (bộ tiêu chí) hoặc report (báo cáo JSON)
usage-schema = ntm-xlsx schema profile|edition|report
help-completions = In tệp gợi ý lệnh cho bash, zsh, fish, powershell, elvish
help-shell = bash, zsh, fish, powershell hoặc elvish
usage-completions = ntm-xlsx completions bash|zsh|fish|powershell|elvish
help-man = In trang man (roff)
usage-man = ntm-xlsx man
examples-init =
    Ví dụ:
      ntm-xlsx init NTM-2024
examples-template =
    Ví dụ:
      ntm-xlsx template
      ntm-xlsx template -o bieu-mau --commune "Bình Lư"
      ntm-xlsx template -o nam-sau --prefill 2-da-nop
examples-validate =
    Ví dụ:
      ntm-xlsx validate 2-da-nop
      ntm-xlsx validate --returns 3-phieu-tra
      ntm-xlsx validate --today 10/02/2024 --format csv
examples-consolidate =
    Ví dụ:
      ntm-xlsx consolidate 2-da-nop -o tong-hop.xlsx
      ntm-xlsx consolidate --html tong-hop.html --export so-lieu
      ntm-xlsx consolidate -o tong-hop.xlsx --since tong-hop.xlsx
examples-diff =
    Ví dụ:
      ntm-xlsx diff 2-da-nop
      ntm-xlsx diff 2-da-nop -o thay-doi.xlsx
examples-status =
    Ví dụ:
      ntm-xlsx status
      ntm-xlsx status 2-da-nop --xlsx tinh-hinh-nop.xlsx
examples-plan =
    Ví dụ:
      ntm-xlsx plan 2-da-nop -o van-ban
      ntm-xlsx plan --district -o ke-hoach-huyen.docx
examples-explain =
    Ví dụ:
      ntm-xlsx explain R01
      ntm-xlsx explain
examples-rules =
    Ví dụ:
      ntm-xlsx rules
      ntm-xlsx rules --format json
examples-schema =
    Ví dụ:
      ntm-xlsx schema profile
examples-completions =
    Ví dụ:
      ntm-xlsx completions powershell
examples-man =
    Ví dụ:
      ntm-xlsx man

help-settings = Ghi hồ sơ huyện thành tệp Excel thiet-lap.xlsx để sửa; lần chạy sau đọc từ tệp đó
help-output-settings = Tệp Excel sẽ ghi; mặc định thiet-lap.xlsx trong thư mục làm việc
usage-settings = ntm-xlsx settings [-o TỆP.xlsx]
examples-settings =
    Ví dụ:
      ntm-xlsx settings
settings-what = Nội dung
settings-value = Giá trị
settings-made = Thiết lập của huyện
settings-kept = Thiết lập của huyện: đã có sẵn, không có lỗi
settings-next = Mở { $path } bằng Excel, sửa rồi lưu lại; các lệnh sau đọc tệp này thay cho ntm.toml.
settings-no-sheet = thiếu trang “{ $name }”
settings-no-heading = thiếu mục hoặc cột “{ $name }”
settings-day = cần một ngày dạng ngày/tháng/năm, ví dụ 10/02/2024
settings-number = cần số, ví dụ 2024
settings-flag = cần ghi Có hoặc Không
settings-missing = chưa ghi “{ $heading }”
settings-level-number = cần một số, ví dụ 24 hoặc 24,5
settings-level-both = mức theo Khu vực hoặc theo Năm, không ghi cả hai trên một dòng
settings-level-open = “Lý do chưa có mức” là của cả chỉ tiêu: chỉ ghi trên dòng để trống Khu vực và Năm
settings-thresholds = cách ghi ngưỡng: tên = số, ví dụ factor = 20
settings-severity = cần ghi Lỗi, Cảnh báo hoặc Thông tin
settings-off-needs-reason = tắt quy tắc { $code } thì ghi cả Lý do và Ngày quyết định
settings-waiver-two-subjects = một ngoại lệ chỉ ghi Ô hoặc Chỉ tiêu, không ghi cả hai
settings-received-what = mỗi dòng ghi Tên tệp, hoặc Mã xã (có thể kèm Lần nộp), không ghi cả hai
settings-fault = Tệp { $file }, trang “{ $sheet }”, ô { $cell }: { $what }. Đề nghị mở tệp bằng Excel, sửa ô này, lưu, đóng tệp rồi chạy lại.
settings-fault-suggestion = Tệp { $file }, trang “{ $sheet }”, ô { $cell }: { $what }. Ý bạn là “{ $suggestion }”? Đề nghị mở tệp bằng Excel, sửa ô này, lưu, đóng tệp rồi chạy lại.
