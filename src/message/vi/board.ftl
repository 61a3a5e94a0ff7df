# Bảng theo dõi nộp kế hoạch.

state-nothing-sent = chưa nộp
state-unreadable = đã gửi, chưa đọc được
state-errors = đã nộp, còn lỗi
state-complete = đã nộp, không có lỗi
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
board-days-late = quá hạn { $days } ngày
help-status = Bảng theo dõi: xã nào đã nộp, còn lỗi, nộp muộn
help-xlsx = Ghi bảng theo dõi ra tệp Excel
usage-status = ntm-xlsx status [tùy chọn] ĐƯỜNG-DẪN…
