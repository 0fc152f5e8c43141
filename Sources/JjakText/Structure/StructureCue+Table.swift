internal import JjakCore

extension StructureCue {
  /// The cues in order of precedence.
  static let table: [StructureCue] = page + people + pictures + times

  /// What belongs to the page and not to the article.
  private static let page: [StructureCue] = [
    StructureCue(
      "page.comments", .furniture, .rest,
      "A comment form, and what comes after it, ends the article.", .start,
      of: [
        "add comment", "add a comment", "add your comment", "post a comment", "post comment",
        "leave a comment", "leave a reply", "write a comment", "join the conversation",
        "comments are closed", "댓글 쓰기", "댓글쓰기", "댓글 달기", "댓글을 입력", "댓글 작성", "의견 쓰기",
      ], shapes: [.shorterThan(90)]),
    StructureCue(
      "page.comment-count", .furniture, .block, "The count of comments.", .whole,
      of: ["0 comments", "0 comment", "comments (0)", "comments", "댓글 0개", "댓글 0", "댓글(0)", "댓글"]),
    StructureCue(
      "page.related", .furniture, .list, "A list of other articles.", .start,
      of: [
        "related stor", "related article", "related news", "related coverage", "related link",
        "related:", "read more", "most popular", "most read", "more on this", "more stories",
        "see also", "recommended for you", "you may also like", "trending now", "관련기사", "관련 기사",
        "관련뉴스", "관련 뉴스", "많이 본 뉴스", "많이 본 기사", "많이본", "주요 뉴스", "인기 기사", "인기 뉴스",
        "추천 기사", "추천 뉴스", "이 시각 주요", "함께 보면 좋은",
      ], shapes: [.shorterThan(60), .withoutStop]),
    StructureCue(
      "page.button", .furniture, .block, "A button or menu entry.", .whole,
      of: [
        "share", "share this", "print", "email", "tweet", "view full site", "view mobile site",
        "back to top", "skip to content", "skip to main content", "advertisement", "ad",
        "sponsored", "sponsored content", "menu", "log in", "sign in", "subscribe", "search",
        "click here", "skip to navigation", "close", "follow", "copy link", "save", "본문 바로가기",
        "메뉴 바로가기",
        "본문으로 바로가기", "글자크기 설정", "기사 스크랩", "기사저장", "url 복사", "닫기", "전체메뉴", "구독", "좋아요", "카카오톡",
        "페이스북",
        "트위터", "회원가입", "검색", "광고", "인쇄", "스크랩", "공유", "공유하기", "기사 공유", "글자 크기", "목록", "목록으로",
        "맨 위로",
        "pc 버전", "pc버전", "전체 메뉴", "로그인", "구독하기", "기사 원문 보기",
      ]),
    StructureCue(
      "page.share", .furniture, .block, "Links to share the article.", .start,
      of: [
        "share this article", "share this story", "share this page", "share on ", "share via ",
        "follow us on", "like us on", "페이스북 트위터", "페이스북으로 공유", "트위터로 공유", "카카오톡 공유", "카카오톡으로 공유",
      ], shapes: [.shorterThan(100)]),
    StructureCue(
      "page.rights", .furniture, .block, "A notice of rights.", .anywhere,
      of: [
        "all rights reserved", "copyright ©", "copyright (c)", "copyrightⓒ", "copyright 0", "저작권자",
        "무단전재", "무단 전재", "무단복제", "무단 복제", "재배포 금지", "재배포금지", "ai 학습 및 활용 금지",
      ], shapes: [.shorterThan(200)]),
    StructureCue(
      "page.rights-sign", .furniture, .block, "The copyright sign and a holder.", .start,
      of: ["©", "ⓒ", "(c) 0"], shapes: [.shorterThan(100), .withoutStop]),
    StructureCue(
      "page.telephone", .furniture, .block, "Where to ring the desk.", .start,
      of: [
        "전화 0", "전화: 0", "전화:0", "전화번호", "대표전화", "제보 0", "제보: 0", "제보:0", "제보전화", "문의 0",
        "문의: 0", "문의:0", "팩스 0", "팩스: 0", "☎", "tel: 0", "tel. 0", "tel 0", "phone: 0", "fax: 0",
      ], shapes: [.shorterThan(60), .withoutStop]),
    StructureCue(
      "page.newsletter", .furniture, .block, "An offer to subscribe, follow or install.", .start,
      of: [
        "sign up for our", "sign up to", "sign up for the", "sign up here", "subscribe to",
        "get the latest", "get our", "download our app", "download the app", "install our app",
        "join our", "click here to", "뉴스레터 구독", "뉴스레터를", "구독을 신청", "구독 신청", "네이버에서", "카카오톡 채널",
        "앱 다운로드", "앱을 내려받",
      ], shapes: [.shorterThan(140), .alone]),
    StructureCue(
      "page.tips", .furniture, .block, "A request for tips.", .start,
      of: [
        "send tips", "have a tip", "got a tip", "send us tips", "contact the newsroom", "제보는",
        "제보하기", "기사제보", "기사 제보", "제보 및",
      ], shapes: [.shorterThan(100), .withoutStop]),
    StructureCue(
      "page.terms", .furniture, .block, "Terms and policies.", .start,
      of: [
        "terms of use", "terms of service", "privacy policy", "cookie policy", "이용약관", "개인정보처리방침",
        "개인정보 처리방침", "청소년보호정책",
      ], shapes: [.shorterThan(80), .withoutStop]),
    StructureCue(
      "page.end", .furniture, .segment, "A mark that the article is over.", .whole,
      of: ["(end)", "(ends)", "end", "(끝)", "[끝]", "<끝>", "끝", "-0-", "###", "***", "* * *", "___"]),
  ]

  private static let people: [StructureCue] = [
    StructureCue(
      "credit.by", .credit, .segment, "Who reported, wrote, translated or edited.", .start,
      of: [
        "reported by", "reporting by", "additional reporting by", "translated by", "translation by",
        "edited by", "editing by", "written by", "writing by", "written in english by",
        "compiled by", "produced by", "photography by", "research by", "translated and edited by",
        "translated from", "(reporting by", "(additional reporting by", "(writing by",
        "(editing by",
        "(translated by", "(compiled by",
      ], shapes: [.shorterThan(200)]),
    StructureCue(
      "credit.contributed", .credit, .segment, "Who contributed.", .anywhere,
      of: ["contributed to this report", "contributed to this story", "contributed reporting"],
      shapes: [.shorterThan(200)]),
    StructureCue(
      "credit.ko", .credit, .block, "Korean credits.", .start,
      of: [
        "에디터 ", "에디터:", "편집 ", "편집:", "편집=", "웹편집", "번역 ", "번역:", "번역=", "취재 ", "취재:", "촬영 ",
        "촬영:", "영상편집", "영상취재", "구성 ", "구성:", "기획 ", "기획:",
      ], shapes: [.shorterThan(60), .withoutStop, .alone]),
    StructureCue(
      "byline.en", .byline, .block, "Who wrote it, in English.", .start, of: ["by "],
      shapes: [.capital, .shorterThan(100), .withoutStop]),
    StructureCue(
      "byline.ko", .byline, .block, "Who wrote it, in Korean.", .end,
      of: [" 기자", "기자 =", " 특파원", "특파원 =", " 인턴기자", " 통신원", " 선임기자", " 논설위원"],
      shapes: [.shorterThan(60), .withoutStop, .alone]),
    StructureCue(
      "byline.dated", .byline, .block, "A reporter with the date.",
      shapes: [.datedReporter, .alone]),
    StructureCue(
      "byline.mail", .byline, .segment, "A reporter's address.", shapes: [.mailAddress]),
    StructureCue(
      "byline.place", .byline, .block, "A place and a reporter.", shapes: [.placeAndName, .alone]),
    StructureCue(
      "byline.hand-over", .byline, .segment, "The anchor hands over to the reporter.", .end,
      of: [
        "기자가 보도합니다.", "기자가 전합니다.", "기자가 보도했습니다.", "기자가 취재했습니다.", "기자입니다.", "기자의 보도입니다.",
        "기자가 전해드립니다.", "특파원이 보도합니다.", "특파원이 전합니다.", "특파원입니다.",
      ], shapes: [.shorterThan(40)]),
    StructureCue(
      "byline.sign-off", .byline, .segment, "The reporter signs off.", .anywhere,
      of: ["방송 ", "뉴스 ", "통신 ", "신문 ", "일보 ", "라디오 ", "기자 ", "특파원 "],
      shapes: [.shorterThan(45), .signsOff, .alone, .late]),
  ]

  private static let pictures: [StructureCue] = [
    StructureCue(
      "caption.file", .caption, .block, "The name of an image file stuck to its caption.",
      shapes: [.imageName]),
    StructureCue(
      "caption.en", .caption, .block, "The label of a picture.", .start,
      of: [
        "photo:", "photos:", "photo by", "photo courtesy", "[photo", "(photo", "image:",
        "image caption", "image credit", "file photo", "a file photo", "file -", "picture:",
        "caption:", "associated video", "video:", "watch:",
      ], shapes: [.shorterThan(300)]),
    StructureCue(
      "caption.ko", .caption, .block, "The label of a picture, in Korean.", .start,
      of: [
        "[사진", "<사진", "사진=", "사진 =", "사진:", "사진 제공", "사진제공", "자료사진", "자료 사진", "그래픽=", "그래픽 =",
        "[그래픽", "영상=", "[영상", "/사진", "사진/",
      ], shapes: [.shorterThan(200)]),
    StructureCue(
      "caption.source", .caption, .segment, "The source of a picture in brackets.", .start,
      of: ["(사진", "(자료사진", "/ 사진"], shapes: [.shorterThan(60)]),
    StructureCue(
      "caption.archive", .caption, .block, "The source of a picture, in brackets as a whole.",
      .anywhere,
      of: ["자료사진", "자료 사진", "사진 제공", "사진제공", " 제공]", " 캡처]", "file photo"],
      shapes: [.bracketed, .shorterThan(60), .alone]),
    StructureCue(
      "caption.mark", .caption, .block, "A triangle that points to the picture.", .start,
      of: ["▲", "▼"], shapes: [.shorterThan(150), .withoutStop, .alone]),
  ]

  private static let times: [StructureCue] = [
    StructureCue(
      "dateline.date", .dateline, .block, "A date or time by itself.",
      shapes: [.date, .shorterThan(90), .alone]),
    StructureCue(
      "dateline.open", .dateline, .block, "A place, perhaps with agency and date, before a dash.",
      shapes: [.openEnd, .shorterThan(70), .alone]),
    StructureCue(
      "dateline.agency", .dateline, .block, "A place and an agency in brackets.", .anywhere,
      of: ["통신)", "뉴스)", "=", "일발 ", "방송)"], shapes: [.bracketed, .shorterThan(50), .alone]),
  ]
}
