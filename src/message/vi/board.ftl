# Bảng theo dõi nộp kế hoạch.

state-nothing-sent = chưa nộp
state-unreadable = đã gửi, chưa đọc được
state-errors = đã nộp, còn lỗi
state-complete = đã nộp, không có lỗi
report-unread = Đã gửi nhưng chưa đọc được: { $communes }
board-sheet = Theo dõi nộp
board-title = THEO DÕI NỘP KẾ HOẠCH CỦA CÁC XÃ (ngày { $today })
board-rates = { $reported }/{ $communes } xã đã nộp; { $on_time } xã đúng hạn, { $late } xã muộn. Biểu để trống không tính là đã nộp; xã tính đúng hạn theo lần nộp đầu.
board-code = Mã
board-commune = Xã
board-state = Tình trạng
board-round = Lần nộp
board-received = Ngày nhận
board-saved = Ngày lưu tệp
board-first = Ngày nộp lần đầu
board-filled = Đã điền
board-errors = Số lỗi
board-warnings = Cảnh báo
board-days = So với hạn nộp
board-days-left = trước hạn { $days } ngày
board-last-day = ngày cuối của hạn nộp
board-days-remaining = còn { $days } ngày
board-days-late = quá hạn { $days } ngày
help-status = Bảng theo dõi: xã nào đã nộp, còn lỗi, nộp muộn
help-xlsx = Ghi bảng theo dõi ra tệp Excel
usage-status = ntm-xlsx status [tùy chọn] ĐƯỜNG-DẪN…

# Theo dõi
help-watch = Theo dõi thư mục: có tệp mới hoặc tệp sửa thì lập lại tệp tổng hợp và bảng theo dõi
usage-watch = ntm-xlsx watch [tùy chọn] ĐƯỜNG-DẪN…
help-every = Cứ bao nhiêu giây xem thư mục một lần (mặc định 5)
help-times = Chỉ xem thư mục bấy nhiêu lần rồi dừng (mặc định: đến khi bấm Ctrl+C)
watch-started = Đang theo dõi { $folder }, { $seconds } giây xem một lần. Để nguyên cửa sổ này; bấm Ctrl+C để dừng.
watch-gone = Không xem được thư mục ({ $why }); vẫn chờ thư mục trở lại.
watch-empty = Thư mục chưa có tệp nào; đang chờ.
watch-open = Tệp { $file } đang mở trong Excel; đang chờ lưu và đóng tệp.
watch-renewed = { $count } tệp mới hoặc vừa sửa ({ $files }): đã lập lại { $summary } và { $board }.
examples-watch =
    Ví dụ:
      ntm-xlsx watch --times 2
