# Bảng tổng hợp của huyện: tên trang (tối đa 31 ký tự), tiêu đề, tên cột, ghi chú.

summary-title = TỔNG HỢP KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI NĂM { $year }
summary-district = Huyện { $district }, tỉnh { $province }
summary-footer = Trang &P

summary-sheet-overview = Tổng quan
summary-sheet-indicator-matrix = Ma trận chỉ tiêu
summary-sheet-funding = Kinh phí
summary-sheet-pilot-models = Mô hình điểm
summary-sheet-village-changes = Thay đổi của bản
summary-sheet-files = Tình hình nộp
summary-sheet-findings = Ý kiến, lỗi

summary-title-criterion-matrix = KẾT QUẢ TỪNG TIÊU CHÍ CỦA CÁC XÃ
summary-title-indicator-matrix = KẾT QUẢ TỪNG CHỈ TIÊU CỦA CÁC XÃ
summary-title-funding = KẾ HOẠCH HUY ĐỘNG NGUỒN LỰC NĂM { $year }
summary-title-pilot-models = MÔ HÌNH ĐIỂM ĐĂNG KÝ NĂM { $year }
summary-title-village-changes = THAY ĐỔI CỦA CÁC BẢN ĐĂNG KÝ NĂM { $year }
summary-title-files = TÌNH HÌNH NỘP KẾ HOẠCH NĂM { $year }
summary-title-findings = Ý KIẾN, LỖI TRONG BIỂU CỦA CÁC XÃ NĂM { $year }

# Tên cột dùng chung
summary-number = TT
summary-code = Mã
summary-commune = Xã
summary-commune-code = Mã xã
summary-indicator = Chỉ tiêu
summary-total = Tổng cộng
summary-sum = Cộng
summary-not-reported = chưa báo cáo
summary-none = Không có.
summary-file = Tệp
summary-sheet = Trang
summary-cell = Ô
summary-count-of = Số ô “{ $letter }”

# Tổng quan
summary-figure = Nội dung
summary-value = Số liệu
summary-unit = Đơn vị, so sánh, tỷ trọng
summary-key-reported = Số xã đã báo cáo
summary-day = Số liệu tính đến ngày { $day }. Hạn nộp: trước ngày { $deadline }.
summary-deadline-alone = Hạn nộp: trước ngày { $deadline }.
summary-key-late = Số xã nộp muộn
summary-missing-and-unread = chưa gửi: { $nothing }; đã gửi nhưng chưa đọc được: { $unread }
summary-key-missing = Số xã chưa báo cáo
summary-key-recognised = Số xã đã được công nhận xã nông thôn mới
summary-unit-recognised = trong đó { $short } xã hiện chưa đạt đủ { $total } tiêu chí
summary-recognised-short = Được công nhận
summary-key-unreadable = Số đánh giá không đọc được
summary-unit-unreadable = tính là chưa có đánh giá (T, ô viền đỏ đậm ở các ma trận)
summary-key-disputed = Số đánh giá trái với số liệu
summary-unit-disputed = vẫn tính theo xã ghi (ô viền đỏ đậm ở các ma trận)
summary-uncounted-amounts = Chưa kể { $count } số tiền chưa tính được (bấm để xem)
summary-note-print-set = In: File, Print, chọn Print Entire Workbook (In toàn bộ sổ), trang 1 đến { $pages }: cả bộ từ trang tính “{ $first }” đến “{ $last }”, khổ A3. Các trang tính sau là sổ chi tiết, in riêng khi cần. Bấm vào tên hoặc số liệu để xem trang tính của nó.
summary-key-errors = Số lỗi cần sửa
summary-key-all-now = Số xã đạt đủ { $total } tiêu chí hiện nay
summary-key-all-planned = Số xã đạt đủ { $total } tiêu chí nếu hoàn thành đăng ký
summary-key-mean-criteria = Số tiêu chí đạt bình quân một xã
summary-key-mean-indicators = Số chỉ tiêu đạt bình quân một xã
summary-key-funding = Tổng kinh phí
summary-key-models = Số mô hình điểm đăng ký
summary-key-changes = Số nội dung thay đổi của bản đăng ký
summary-of-communes = trên { $total } xã
summary-of-criteria = trên { $total } tiêu chí
summary-of-indicators = trên { $total } chỉ tiêu
summary-unit-errors = xem trang “{ $sheet }”
summary-unit-millions = triệu đồng
summary-unit-models = trên { $due } mô hình phải đăng ký (mỗi xã 01); { $fulfilled } xã đã đăng ký
summary-unit-changes = trên { $due } bản phải đăng ký; { $fulfilled } bản đã có nội dung
summary-note-counted = Số liệu tính theo bản được tổng hợp của mỗi xã; bản nộp lần trước và tệp không đọc được xem trang “{ $sheet }”.
summary-note-edition = Tiêu chí theo { $edition } ({ $decision }).
summary-note-unverified = Một số mức yêu cầu chưa được đối chiếu với quyết định đang áp dụng (đánh dấu (*) trong biểu của xã); đề nghị đối chiếu trước khi sử dụng số liệu.

# Biểu đồ
summary-chart-criteria = Số tiêu chí đạt của các xã
summary-chart-funding = Kinh phí năm { $year } theo nhóm nhiệm vụ và nguồn vốn
summary-axis-criteria = Số tiêu chí
summary-series-now = Đạt hiện nay
summary-series-added = Đạt thêm nếu hoàn thành đăng ký

# Tiêu chí theo xã
summary-recognised = Được công nhận xã nông thôn mới
summary-recognised-yes = Có
summary-recognised-in = Có ({ $year })
summary-recognised-no = Không
summary-recognised-unknown = Chưa rõ
summary-criteria-now = Tiêu chí đạt hiện nay (trên { $total })
summary-criteria-planned = Tiêu chí đạt nếu hoàn thành đăng ký
summary-indicators-unanswered = Chỉ tiêu chưa có đánh giá

# Ma trận
summary-letter-met = Đ
summary-letter-registered = K
summary-letter-basically-met = CB
summary-letter-not-met = C
summary-letter-not-applicable = KA
summary-letter-unanswered = T
summary-legend-criterion-met = đạt
summary-legend-criterion-registered = chưa đạt, sẽ đạt nếu hoàn thành đăng ký
summary-legend-criterion-not-met = chưa đạt
summary-legend-met = đạt
summary-legend-registered = chưa đạt hoặc cơ bản đạt, đã đăng ký hoàn thành
summary-legend-basically-met = cơ bản đạt, không đăng ký
summary-legend-not-met = chưa đạt, không đăng ký
summary-legend-not-applicable = không áp dụng
summary-legend-doubtful = Ô viền đỏ đậm: có đánh giá không đọc được hoặc trái với số liệu, chưa chắc chắn.
summary-legend-unanswered = để trống hoặc không đọc được

# Kinh phí
summary-task-group = Nhóm nhiệm vụ
summary-funding-source = Nguồn vốn
summary-amount = Số tiền (triệu đồng)
summary-own-lines = Dòng do xã thêm
summary-note-funding = Đơn vị: triệu đồng, một số lẻ, trừ bảng d) tính bằng đồng. Các bảng a), b), c) là công thức tính từ trang “{ $sheet }”, là số xã ghi.
summary-sheet-funding-detail = Kinh phí chi tiết
summary-title-funding-detail = KINH PHÍ XÃ GHI NĂM { $year }: THEO XÃ, NHÓM NHIỆM VỤ VÀ NGUỒN VỐN
summary-note-funding-detail = Đơn vị: triệu đồng, một số lẻ (ô giữ đủ số xã ghi). Bấm vào số tiền để xem tệp, trang và ô của xã. Ô trống: xã không ghi số tiền; “chưa tính được”: xã có ghi nhưng không đọc được hoặc dường như ghi nhầm đơn vị.
summary-caption-by-group = a) Theo xã và nhóm nhiệm vụ
summary-caption-by-source = b) Theo xã và nguồn vốn
summary-caption-cross = c) Toàn huyện theo nhóm nhiệm vụ và nguồn vốn
summary-caption-own-lines = e) Các dòng do xã thêm (đã tính trong các bảng trên ở “Dòng do xã thêm”)

# Mô hình điểm, thay đổi của bản
summary-model = Tên mô hình
summary-village = Bản
summary-content = Nội dung
summary-location = Địa điểm
summary-theme = Lĩnh vực
summary-related = Tiêu chí liên quan
summary-completion = Thời gian hoàn thành
summary-theme-bright = Sáng
summary-theme-green = Xanh
summary-theme-clean = Sạch
summary-theme-safe = An toàn
summary-theme-environment = Môi trường
summary-theme-housing = Nhà ở dân cư
summary-theme-other = Khác

# Tình hình nộp
summary-round = Lần nộp
summary-status = Tình trạng
summary-errors = Số lỗi
summary-warnings = Số cảnh báo
summary-information = Số thông tin
summary-caption-other-files = Các tệp không tính vào tổng hợp
summary-status-accepted = đã tổng hợp, không có lỗi
summary-status-needs-correction = đã tổng hợp phần đọc được, cần sửa
summary-status-not-counted = đã đọc nhưng không tính (bản nộp lần trước, bản trùng hoặc không rõ xã)
summary-status-rejected = không tổng hợp được (không đọc được hoặc không phải biểu mẫu)

# Ý kiến, lỗi
summary-severity = Mức độ
summary-message = Ý kiến
summary-hint = Cách sửa
summary-found = Đang ghi
summary-expected = Cần ghi
summary-explanation = Giải trình của xã
summary-waiver = Huyện chấp thuận
summary-not-explained = (chưa giải trình, ô { $cell })
summary-waived = { $reason } ({ $by } duyệt, đến hết { $until })
summary-caption-decisions = Quy tắc do huyện điều chỉnh và ngoại lệ được chấp thuận
summary-whole-district = Toàn huyện
summary-rule = Quy tắc
summary-change = Điều chỉnh; ô, chỉ tiêu
summary-decided = Ngày quyết định
summary-until = Đến hết ngày
summary-reason = Lý do
summary-approved = Người duyệt (tình trạng)

# Theo tiêu chí
summary-sheet-by-criterion = Theo tiêu chí
summary-title-by-criterion = TỪNG TIÊU CHÍ, CHỈ TIÊU: SỐ XÃ ĐẠT VÀ ĐĂNG KÝ NĂM { $year }
summary-note-by-criterion = Mỗi xã được đếm một lần trong mỗi dòng chỉ tiêu, nên các cột cộng lại bằng tổng số xã. Dòng in đậm là tiêu chí: “chưa đạt, đã đăng ký” là tiêu chí sẽ đạt nếu hoàn thành đăng ký.
summary-criterion-or-indicator = Tiêu chí, chỉ tiêu
summary-communes-met = Số xã đạt
summary-communes-registered = Số xã chưa đạt, đã đăng ký
summary-communes-basically-met = Số xã cơ bản đạt, không đăng ký
summary-communes-not-met = Số xã chưa đạt, không đăng ký
summary-communes-not-applicable = Số xã không áp dụng
summary-communes-unanswered = Số xã chưa có đánh giá
summary-communes-not-reported = Số xã chưa báo cáo
summary-lead = Cơ quan chủ trì
summary-lead-with-others = Cơ quan chủ trì (phối hợp)
summary-with-others = { $lead } (phối hợp: { $others })
summary-names-many = { $count } xã: { $names }, … ({ $left } xã khác)

# Theo cơ quan
summary-sheet-by-department = Theo cơ quan
summary-title-by-department = CHỈ TIÊU CHƯA ĐẠT THEO CƠ QUAN PHỤ TRÁCH, ĐĂNG KÝ NĂM { $year }
summary-note-by-department = Chỉ tính các xã đã báo cáo. Chưa đạt gồm cả cơ bản đạt và chưa có đánh giá. “Còn lại” là các xã chưa đăng ký: cơ quan phụ trách cần hướng dẫn, đôn đốc. Dòng in đậm của cơ quan cộng các chỉ tiêu lại nên đếm theo lượt xã: một xã chưa đạt hai chỉ tiêu là hai lượt.
summary-department-and-indicator = Cơ quan phụ trách, chỉ tiêu
summary-no-lead = Chưa có cơ quan phụ trách
summary-communes-unmet-count = Số xã chưa đạt
summary-of-which-registered = Các xã chưa đạt, đã đăng ký năm { $year }
summary-of-which-remaining = Các xã chưa đạt, chưa đăng ký (còn lại)

# Lộ trình
summary-sheet-roadmap = Lộ trình { $goal }
summary-title-roadmap = LỘ TRÌNH XÂY DỰNG HUYỆN NÔNG THÔN MỚI NĂM { $goal }
summary-note-roadmap = “Còn lại”: chưa đạt cả khi mọi chỉ tiêu đăng ký năm { $year } đều hoàn thành, nên phải đạt trong thời gian đến năm { $goal }. “Đăng ký đủ”: Có, nếu khi đó xã đạt mọi tiêu chí và không có chỉ tiêu chưa đạt nào dự kiến hoàn thành sau năm { $goal }. Được công nhận xã nông thôn mới là việc riêng, không suy ra từ số tiêu chí đạt hiện nay.
summary-criteria-remaining = Số tiêu chí còn lại sau năm { $year }
summary-criteria-remaining-codes = Tiêu chí phải đạt năm { $goal }
summary-indicators-remaining = Số chỉ tiêu còn lại sau năm { $year }
summary-indicators-remaining-codes = Chỉ tiêu còn lại, phải đạt năm { $goal }
summary-planned-after-goal = Chỉ tiêu dự kiến hoàn thành sau năm { $goal } (năm)
summary-plan-is-enough = Đăng ký đủ
summary-enough-yes = Có
summary-enough-no = Không

# Nguồn số liệu
summary-sheet-lineage = Nguồn số liệu
summary-title-lineage = NGUỒN SỐ LIỆU TỔNG HỢP NĂM { $year }: TỆP, TRANG VÀ Ô CỦA XÃ
summary-note-lineage = Mỗi dòng là một ô của xã đã tính vào tổng hợp. Giá trị của chỉ tiêu là ký hiệu trên trang “{ $matrix }”; số tiền tính bằng triệu đồng. Ký hiệu K, CB, C phụ thuộc cả ô đánh giá và ô đăng ký hoàn thành nên ghi hai ô. Bấm vào cột “Loại” để trở về chỗ dùng số liệu đó; muốn kiểm tra tệp, so mã băm với kết quả của lệnh certutil -hashfile TỆP SHA256.
summary-datum-kind = Loại
summary-datum = Số liệu
summary-value-shown = Giá trị

# Điểm nghẽn
summary-sheet-bottlenecks = Điểm nghẽn
summary-title-bottlenecks = ĐIỂM NGHẼN TRONG THỰC HIỆN TIÊU CHÍ, KẾ HOẠCH NĂM { $year }
summary-note-bottlenecks = Chỉ tính các xã đã báo cáo. Chưa đạt gồm cả cơ bản đạt và chưa có đánh giá.
summary-caption-alone = a) Chỉ tiêu duy nhất làm xã chưa đạt tiêu chí, xếp theo số xã
summary-caption-near = d) Tiêu chí gần đạt của từng xã: chỉ còn thiếu một hoặc hai chỉ tiêu (trong ngoặc là chỉ tiêu còn thiếu; xem tên ở trang “{ $sheet }”)
summary-caption-free = b) Chỉ tiêu không cần nguồn lực chưa đạt
summary-caption-unfunded = c) Tiêu chí có chỉ tiêu đã đăng ký nhưng nhóm nhiệm vụ của nó chưa có kinh phí ở xã (không kể chỉ tiêu không cần nguồn lực)
summary-sheet-near = Tiêu chí gần đạt
summary-title-near = TIÊU CHÍ CHỈ CÒN THIẾU MỘT HOẶC HAI CHỈ TIÊU, KẾ HOẠCH NĂM { $year }
summary-short-of-one = Tiêu chí chỉ thiếu một chỉ tiêu
summary-short-of-two = Tiêu chí thiếu hai chỉ tiêu
summary-criteria-count = Số tiêu chí
summary-criterion = Tiêu chí
summary-communes-count = Số xã
summary-communes-blocked = Các xã
summary-communes-that-registered = Các xã đã đăng ký
summary-indicators-missing-count = Số chỉ tiêu thiếu
summary-indicators-missing = Chỉ tiêu còn thiếu
summary-indicators-missing-registered = Trong đó đã đăng ký
summary-indicators-count = Số chỉ tiêu
summary-indicators-that-are-registered = Chỉ tiêu đã đăng ký

# Tên trang theo số tiêu chí, chỉ tiêu và năm mục tiêu
summary-sheet-matrix = Ma trận { $count }

# Tổng quan: các phần
summary-caption-statements = Những điểm cần chú ý
summary-section-submissions = Tình hình nộp
summary-section-criteria = Kết quả thực hiện tiêu chí
summary-section-registers = Đăng ký của xã, bản
summary-section-funding = Kinh phí kế hoạch năm { $year }
summary-section-by-group = Theo nhóm nhiệm vụ
summary-section-by-source = Theo nguồn vốn
summary-key-on-time = Số xã nộp đúng hạn
summary-key-gap = Số xã còn thiếu để tất cả các xã đạt đủ { $total } tiêu chí
summary-of-times = không rõ ngày nộp: { $unknown } xã
summary-unit-gap = xã phải hoàn thành đến năm { $goal } (kể cả xã chưa báo cáo)
summary-unit-changes-unknown = { $count } xã chưa rõ số bản
summary-caption-most-and-fewest = { $most } xã đạt nhiều tiêu chí nhất và { $fewest } xã đạt ít tiêu chí nhất (trong các xã đã báo cáo)
summary-chart-criteria-many = Các xã đạt nhiều và ít tiêu chí nhất
summary-chart-communes = Số xã đạt từng tiêu chí
summary-axis-communes = Số xã

# Theo tiêu chí, theo cơ quan
summary-communes-remaining = Số xã còn lại (chưa đạt, chưa đăng ký)
summary-communes-registered-count = Số xã đã đăng ký
summary-co-leads-in = Phối hợp thực hiện các chỉ tiêu: { $codes }

# Điều kiện công nhận huyện
summary-caption-conditions = Điều kiện công nhận huyện { $district } đạt chuẩn nông thôn mới
summary-condition = Điều kiện
summary-condition-source = Căn cứ
summary-condition-required = Yêu cầu
summary-condition-value = Kết quả, số liệu chứng minh
summary-condition-now = Hiện nay
summary-condition-planned = Nếu hoàn thành đăng ký
summary-condition-verdict = Đánh giá hiện nay
summary-condition-communes = Tỷ lệ xã đạt đủ { $count } tiêu chí trên tổng số xã (tính từ kế hoạch các xã)
summary-office-fills = huyện điền
summary-verdict-met = Đạt
summary-verdict-not-met = Chưa đạt
summary-note-conditions-unverified = (*) Nội dung điều kiện chưa được đối chiếu với quyết định đang áp dụng. Kết quả và đánh giá do huyện điền thì ghi ngay vào hai cột “Kết quả, số liệu chứng minh”, “Đánh giá hiện nay” của bảng này, lần tổng hợp sau vẫn giữ; sửa nội dung điều kiện trong tệp ntm.toml, mục [[condition]].

# Kinh phí
summary-share = Tỷ trọng
summary-households = Số hộ
summary-villages = Số bản
summary-datum-of-commune = Thông tin chung
summary-per-household = Bình quân một hộ của xã có số hộ (triệu đồng)
summary-commune-and-group = Xã, nhóm nhiệm vụ
summary-caption-declared = d) Chênh lệch giữa tổng kinh phí xã ghi và tổng tính từ biểu (đồng)
summary-declared = Tổng kinh phí xã ghi
summary-declared-dong = Tổng kinh phí xã ghi (đồng)
summary-computed-dong = Tổng tính từ biểu (đồng)
summary-difference-dong = Chênh lệch (đồng)
summary-not-declared = xã không ghi

# Mô hình điểm
summary-note-pilot-models = Danh sách rút gọn để huyện xem xét, đăng ký 01 mô hình điểm. Mỗi nội dung đáp ứng được 1 điểm (0: chưa đáp ứng hoặc chưa rõ; cột “Vì sao” ghi lý do); xếp theo tổng điểm, bằng điểm thì theo số tiêu chí, chỉ tiêu xã chưa đạt mà mô hình giúp; cùng hạng thì mô hình hoàn thành sớm hơn đứng trước. Điểm chỉ để tham khảo: huyện quyết định và đánh dấu vào cột “Huyện chọn”.
summary-point-content = Có tên, nội dung
summary-point-location = Có địa điểm
summary-point-consent = Đủ các tập thể thống nhất
summary-point-theme = Đúng lĩnh vực công văn nêu
summary-point-related = Gắn với tiêu chí, chỉ tiêu ghi ở mô hình mà xã chưa đạt
summary-point-money = Tiêu chí có kinh phí hoặc không cần nguồn lực
summary-point-year = Hoàn thành trong năm kế hoạch
summary-model-open = Số tiêu chí, chỉ tiêu chưa đạt mà mô hình giúp
summary-model-why = Vì sao
summary-model-helps = giúp tiêu chí, chỉ tiêu xã chưa đạt: { $codes }
summary-lack-words = chưa ghi tên hoặc nội dung
summary-lack-location = chưa ghi địa điểm
summary-lack-consent = chưa đủ các tập thể thống nhất
summary-lack-theme = ngoài các lĩnh vực công văn nêu
summary-lack-relation = chưa ghi tiêu chí, chỉ tiêu liên quan
summary-lack-met = xã đã đạt { $codes }
summary-lack-money = chưa có kinh phí cho: { $groups }
summary-lack-year = hoàn thành năm { $year }, ngoài năm kế hoạch
summary-lack-completion = chưa ghi thời gian hoàn thành
summary-points = Tổng điểm
summary-rank = Xếp hạng
summary-chosen = Huyện chọn
summary-not-registered = chưa đăng ký

# Thay đổi của bản
summary-caption-due = a) Theo xã: số bản phải đăng ký và đã đăng ký (mỗi bản 01 sự thay đổi)
summary-caption-changes = b) Danh sách đăng ký
summary-counted-for-village = Tính cho bản
summary-villages-due = Số bản phải đăng ký
summary-changes-registered = Số nội dung đã đăng ký
summary-villages-covered = Số bản đã có nội dung
summary-villages-missing = Số bản còn thiếu
summary-unknown = chưa rõ

# Tình hình nộp, nguồn số liệu
summary-note-on-time = Hạn nộp: trước ngày { $deadline }. Ngày nộp là ngày huyện ghi nhận (trang “Ngày nhận” của tệp thiet-lap.xlsx, hoặc mục [[received]] của tệp ntm.toml), nếu không có thì là ngày lưu tệp lần cuối.
summary-handed-in = Ngày nộp
summary-deadline = Đúng hạn
summary-on-time = đúng hạn
summary-late = muộn
summary-sha256 = Mã băm SHA-256 của tệp

# Kinh phí: so sánh, số chưa tính được
summary-total-declared = Cộng { $count } xã có ghi tổng kinh phí (không tính { $left } xã đã báo cáo nhưng không có tổng đọc được)
summary-total-differences = Tổng các mức chênh lệch của { $count } xã có chênh lệch (tăng và giảm không bù trừ cho nhau)
summary-uncounted = chưa tính được
summary-note-uncounted = Chưa kể { $count } số tiền không đọc được hoặc dường như ghi nhầm đơn vị (ô “chưa tính được” ở bảng e, trang “{ $detail }”): xem trang “{ $sheet }” (bấm vào đây).
summary-caption-uncounted = số cộng chưa kể { $count } số tiền chưa tính được
summary-unit-millions-uncounted = triệu đồng; chưa kể { $count } số tiền chưa tính được

# Theo cơ quan, biểu đồ
summary-times = lượt
summary-chart-not-reported = (chưa nộp)
