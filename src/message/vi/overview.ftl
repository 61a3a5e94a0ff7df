# Những điểm cần chú ý: mỗi câu là số liệu
statement-names = { $names }
statement-names-more = { $names }, … (và { $left } xã khác)
statement-alone = { "" }
statement-equals = {" "}(cùng số này: { $codes })
statement-many-equals = {" "}(cùng số này còn { $count } mục khác)
statement-all-reported =
    { $total ->
        [1] Xã duy nhất của danh sách đã báo cáo.
       *[other] Cả { $total } xã đã báo cáo.
    }
statement-not-reported = { $missing }/{ $total } xã chưa báo cáo: { $communes }{ $unread }.
statement-unread = {" "}(đã gửi nhưng chưa đọc được: { $communes })
statement-errors = { $errors } lỗi cần sửa, trong { $files }/{ $total } tệp nhận được.
statement-no-errors = Không có lỗi cần sửa trong { $total } tệp nhận được.
statement-late = { $late }/{ $reported } xã đã báo cáo nộp không đúng hạn (hạn: trước ngày { $deadline }): { $communes }.
statement-goal = { $now }/{ $total } xã đạt đủ { $criteria } tiêu chí; nếu hoàn thành đăng ký năm { $year } là { $planned } xã, còn thiếu { $gap } xã so với mục tiêu năm { $goal }.
statement-goal-reached = { $now }/{ $total } xã đạt đủ { $criteria } tiêu chí; nếu hoàn thành đăng ký năm { $year } là { $planned } xã.
statement-bottleneck = Chỉ tiêu { $code } ({ $name }) là chỉ tiêu duy nhất làm tiêu chí chưa đạt ở { $count }/{ $reported } xã đã báo cáo: { $communes }{ $equals }.
statement-weakest = Tiêu chí { $code } ({ $name }) có ít xã đạt nhất: { $met }/{ $reported } xã đã báo cáo{ $equals }; { $registered } xã sẽ đạt nếu hoàn thành đăng ký.
statement-without-resources = { $communes }/{ $reported } xã đã báo cáo còn chỉ tiêu không cần nguồn lực chưa đạt và chưa đăng ký ({ $times } lượt chỉ tiêu; nhiều nhất là { $code }: { $most } xã{ $equals }).
statement-without-money = { $count }/{ $reported } xã đã báo cáo đăng ký chỉ tiêu cần nguồn lực mà nhóm nhiệm vụ chưa có kinh phí ({ $criteria } lượt tiêu chí): { $communes }.
statement-pilot-models = { $fulfilled }/{ $due } xã đã đăng ký mô hình điểm.
statement-village-changes = { $fulfilled }/{ $due } bản đã đăng ký sự thay đổi (tính ở { $communes } xã đã biết số bản).
statement-funding = Kinh phí kế hoạch là { $total }; nhóm “{ $group }” nhiều nhất: { $amount } ({ $share } %).
statement-mean = Bình quân một xã đã báo cáo đạt { $mean }/{ $criteria } tiêu chí.

# Trang HTML
page-figures = Số liệu chính
page-statements = Những điểm cần chú ý
page-by-commune = Số tiêu chí đạt của các xã
page-communes = Từng xã, xếp theo số tiêu chí đạt
page-commune-met = Hạng { $rank }: đạt { $now }/{ $total } tiêu chí, thêm { $added } nếu hoàn thành đăng ký
page-commune-about = Được công nhận xã nông thôn mới: { $recognised }. Nộp: { $time }.
page-in-doubt = chưa chắc chắn
page-swipe = Vuốt sang ngang trong bảng để xem các cột khác; tên ở cột đầu và dòng đầu đứng yên.
page-by-criterion = Số xã đạt từng tiêu chí
page-funding = Kinh phí theo nhóm nhiệm vụ và nguồn vốn
page-matrix = Kết quả từng tiêu chí của các xã
page-matrix-how = Bấm tên cột để sắp xếp; bấm lần nữa để đảo thứ tự.
page-ascending = sắp xếp tăng dần
page-descending = sắp xếp giảm dần
page-scale-criteria = Cả thanh là { $total } tiêu chí.
page-scale-communes = Cả thanh là { $total } xã.
page-now-and-added = { $now } + { $added }
page-first = Các xã đạt nhiều tiêu chí nhất
page-last = Các xã đạt ít tiêu chí nhất
page-uncounted = Chưa kể { $count } số tiền chưa tính được (không đọc được hoặc dường như ghi nhầm đơn vị).
page-doubtful = { $count } đánh giá không đọc được hoặc trái với số liệu (ô viền đỏ ở ma trận)
page-unit-millions = Đơn vị: triệu đồng.
page-key-on-time = Số xã nộp đúng hạn
page-on-time = { $late } xã nộp muộn, { $unknown } xã chưa rõ ngày nộp
page-gap = Số xã còn thiếu so với mục tiêu năm { $goal }
page-key-models = Số xã đã đăng ký mô hình điểm
page-key-changes = Số bản đã đăng ký sự thay đổi
page-of = trên { $total }
page-of-known = trên { $total } (chưa tính { $communes } xã chưa rõ số bản)
page-of-errors = lỗi; { $warnings } cảnh báo
page-note-counted = Số liệu tính theo bản được tổng hợp của mỗi xã; chi tiết và nguồn số liệu xem bảng tổng hợp Excel.
