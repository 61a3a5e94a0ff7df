# Dòng lệnh và tệp cấu hình.

toml-unknown-key = không hiểu khóa “{ $key }”
toml-syntax = sai cú pháp: { $detail }
toml-empty-id = mã để trống
toml-given-twice = “{ $id }” xuất hiện hai lần
toml-fault = Tệp { $file }, dòng { $line }: { $what }.
toml-fault-suggestion = Tệp { $file }, dòng { $line }: { $what }. Ý bạn là “{ $suggestion }”?
edition-unknown-source = không có nguồn “{ $id }” trong tệp
edition-unknown-group = không có nhóm “{ $id }” trong tệp
edition-criteria-count = tệp khai { $declared } tiêu chí nhưng liệt kê { $found }
edition-indicator-count = tệp khai { $declared } chỉ tiêu nhưng liệt kê { $found }
edition-empty-criterion = tiêu chí { $code } không có chỉ tiêu nào
edition-misplaced-indicator = chỉ tiêu { $code } nằm dưới tiêu chí { $criterion }
edition-needs-direction = chỉ tiêu { $code } có số nên cần direction
edition-no-direction = chỉ tiêu { $code } là pass_fail nên không có direction
edition-no-part = chỉ tiêu { $code } là pass_fail nên không có part
edition-needs-level = { $code } cần level, hoặc open kèm lý do
edition-level-needs-number = mức của { $code } cần một trong value, by_year, by_class
edition-level-has-number = { $code } là pass_fail nên mức không có số
edition-impossible-level = { $number } không thể là mức của { $code }
profile-assessed-after-plan = ngày đánh giá nằm sau năm kế hoạch
profile-goal-before-plan = năm mục tiêu nằm trước năm kế hoạch

cannot-read = Không đọc được “{ $path }”: { $detail }
cannot-write = Không ghi được “{ $path }”: { $detail }. Nếu tệp đang mở trong Excel, đề nghị đóng lại rồi chạy lại.
cannot-find-commune = Không có xã “{ $name }” trong danh sách của huyện.
cannot-find-workbooks = Không tìm thấy tệp bảng tính nào trong: { $paths }
cannot-overwrite-input = Tệp kết quả “{ $path }” trùng với một tệp đầu vào; đề nghị chọn tên khác.
internal-fault = Lỗi của chương trình: { $detail }
wrote-file = Đã ghi { $path }
wrote-templates = Đã tạo { $count } biểu mẫu trong { $path }
skipped-file = Bỏ qua { $path }: { $reason }
skipped-lock = tệp khóa tạm của Excel hoặc LibreOffice
skipped-foreign = không phải tệp bảng tính
skipped-output = kết quả của lần tổng hợp trước
report-file = { $file } – xã { $commune }, lần nộp { $round }: { $status }
report-file-rejected = { $file }: { $status }
report-totals = { $files } tệp: { $errors } lỗi, { $warnings } cảnh báo, { $information } thông tin.
report-communes = { $reported }/{ $communes } xã đã nộp.
report-not-reported = Chưa nộp: { $communes }
report-unverified = Lưu ý: một số mức yêu cầu trong bộ tiêu chí chưa được đối chiếu với quyết định đang áp dụng (đánh dấu (*) trong biểu).
status-accepted = đã tổng hợp, không có lỗi
status-needs-correction = đã tổng hợp phần đọc được, cần sửa
status-not-counted = đã đọc nhưng không tính vào tổng hợp
status-rejected = không tổng hợp được

help-about = Biểu mẫu, kiểm tra và tổng hợp kế hoạch xây dựng nông thôn mới của các xã
help-examples =
    Ví dụ:
      ntm-xlsx template -o bieu-mau
      ntm-xlsx validate da-nop
      ntm-xlsx consolidate da-nop -o tong-hop.xlsx
help-template = Tạo biểu mẫu Excel cho từng xã
help-validate = Kiểm tra các tệp xã đã nộp, nêu từng ô cần sửa
help-consolidate = Tổng hợp các tệp xã đã nộp thành một tệp của huyện
help-usage = Cách dùng:
help-commands = Lệnh
help-options = Tùy chọn
help-arguments = Đối số
help-help = Xem hướng dẫn này
help-version = Xem phiên bản
help-lang = Ngôn ngữ: vi (mặc định) hoặc en; hoặc đặt biến NTM_LANG
help-profile = Hồ sơ huyện; mặc định là ntm.toml ở thư mục hiện tại, nếu không có thì huyện Tam Đường
help-catalogue = Tệp bộ tiêu chí; mặc định theo hồ sơ huyện
help-output-file = Tệp tổng hợp sẽ ghi
help-output-folder = Thư mục ghi biểu mẫu; mặc định bieu-mau
help-commune = Chỉ tạo cho xã này; có thể lặp lại
help-paths = Tệp hoặc thư mục chứa tệp xã nộp (xlsx, xlsm, xlsb, xls, ods)
help-export = Ghi thêm các bảng dạng CSV và Parquet vào thư mục này
help-format = Dạng báo cáo trên màn hình: text (mặc định) hoặc json
usage-fault = Lệnh chưa đúng: { $what }. Xem hướng dẫn: ntm-xlsx --help
usage-command = không có lệnh “{ $word }”
usage-missing = còn thiếu { $word }
usage-value = “{ $word }” không dùng được cho { $argument }
usage-argument = không hiểu “{ $word }”
usage-suggestion = Ý bạn là { $word }?
cannot-overwrite = Đã có tệp “{ $path }” với nội dung khác nên không ghi đè; đề nghị chọn thư mục khác hoặc chuyển tệp đó đi.
usage-program = ntm-xlsx <lệnh> [tùy chọn]
usage-template = ntm-xlsx template [tùy chọn] [-o THƯ-MỤC] [--commune TÊN]…
usage-validate = ntm-xlsx validate [tùy chọn] ĐƯỜNG-DẪN…
usage-consolidate = ntm-xlsx consolidate [tùy chọn] ĐƯỜNG-DẪN… -o TỆP.xlsx [--export THƯ-MỤC]
help-rules = Liệt kê các quy tắc kiểm tra
usage-rules = ntm-xlsx rules [--format json]
