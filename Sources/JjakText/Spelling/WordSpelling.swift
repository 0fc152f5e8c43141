/// Words that are spelled in more than one way, with the South's standard spelling.
///
/// Loanwords outside the rules, names of places that were read as Hanja or from Russian, and what the
/// North spells by rules of its own; only spellings, not other words for the same thing.
enum WordSpelling {
  /// The word in standard spelling, a longest known beginning at the start or inside being replaced.
  ///
  /// - Parameter eojeol: Hangul in NFC.
  /// - Returns: The other spelling, or nil when nothing in it is known.
  /// - Complexity: O(*n*) in the length of the word.
  static func standard(_ eojeol: [UInt16]) -> [UInt16]? {
    var result: [UInt16] = []
    var index = 0
    var isChanged = false
    while index < eojeol.count {
      if let (spelling, length) = longest(in: eojeol, at: index) {
        result += spelling
        index += length
        isChanged = true
      } else {
        result.append(eojeol[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  private static func longest(
    in eojeol: [UInt16], at index: Int
  ) -> (spelling: [UInt16], length: Int)? {
    for length in stride(from: min(longestVariant, eojeol.count - index), through: 2, by: -1) {
      if let entry = standards[eojeol[index..<index + length]], index == 0 || length > 2 {
        return (entry, length)
      }
    }
    return nil
  }

  private static let standards: [ArraySlice<UInt16>: [UInt16]] = {
    var standards: [ArraySlice<UInt16>: [UInt16]] = [:]
    for line in (loanwords + northern + places).split(separator: ";") {
      let words = line.split(whereSeparator: \.isWhitespace)
      for variant in words.dropFirst() {
        standards[ArraySlice(Array(variant.utf16))] = words.first.map { Array($0.utf16) }
      }
    }
    return standards
  }()

  private static let longestVariant = standards.keys.map(\.count).max() ?? 0

  /// Standard first.
  private static let loanwords = """
    콘텐츠 컨텐츠 콘텐트; 메시지 메세지; 로봇 로보트; 주스 쥬스; 텔레비전 텔레비젼 텔레비죤; 비전 비젼; 센터 센타; 초콜릿 초콜렛; \
    케이크 케익; 뷔페 부페; 리더십 리더쉽; 멤버십 멤버쉽; 파트너십 파트너쉽; 워크숍 워크샵; 심포지엄 심포지움; 팸플릿 팜플렛 팜플릿; \
    플래카드 플랭카드 플랑카드; 가톨릭 카톨릭; 콩트 꽁트; 도넛 도너츠; 로켓 로케트; 액세서리 악세사리 악세서리; 앰뷸런스 앰블런스 앰불런스; \
    바비큐 바베큐; 소시지 소세지; 슈퍼마켓 수퍼마켓; 스태프 스탭; 시나리오 씨나리오; 서비스 써비스; 센서 쎈서; 사이렌 싸이렌; \
    카페 까페; 커피숍 커피샵; 피에로 삐에로; 파마 퍼머; 할리우드 헐리우드 헐리웃; 러닝 런닝; 라이선스 라이센스; 로열티 로얄티; \
    로브스터 랍스터; 매뉴얼 메뉴얼; 마니아 매니아; 모차르트 모짜르트; 배터리 밧데리 바테리; 배지 뱃지; 밸런스 발란스; 브로슈어 브로셔; \
    블라우스 브라우스; 비즈니스 비지니스; 사우디아라비아 사우디아라비야; 새시 샷시; 스케줄 스케쥴; 슬로건 슬로간; \
    알레르기 알러지; 애드리브 애드립; 앙케트 앙케이트; 앙코르 앵콜; 어젠다 아젠다; 에메랄드 에머랄드; 엔도르핀 엔돌핀; 오리지널 오리지날; \
    옥스퍼드 옥스포드; 윈도 윈도우; 인스턴트 인스탄트; 잉글리시 잉글리쉬; 재킷 자켓; 주니어 쥬니어; 차트 챠트; 카디건 가디건; 카펫 카페트; \
    칼럼 컬럼; 캐럴 캐롤; 커닝 컨닝; 커튼 커텐; 컨소시엄 콘소시엄; 컨테이너 콘테이너; 코냑 꼬냑; 콘셉트 컨셉 컨셉트; \
    콘퍼런스 컨퍼런스; 콤플렉스 컴플렉스; 쿠데타 쿠테타; 클라이맥스 클라이막스; 타깃 타겟; 탤런트 탈렌트; 테이프 테입; \
    트로트 트롯; 판타지 환타지; 프러포즈 프로포즈; 플라스틱 프라스틱; 플래시 플래쉬 후레쉬; 헬멧 헬멭; 보닛 본네트; 
    """

  /// Standard of the South first.
  private static let northern = """
    일꾼 일군; 빛깔 빛갈; 색깔 색갈; 잠깐 잠간; 손뼉 손벽; 아내 안해; 날짜 날자; 숫자 수자; 횟수 회수; 깃발 기발; 햇빛 해빛; \
    햇볕 해볕; 촛불 초불; 뱃사람 배사람; 바닷가 바다가; 바닷물 바다물; 바닷길 바다길; 나뭇잎 나무잎; 나뭇가지 나무가지; 냇물 내물; \
    빗물 비물; 젓가락 저가락; 고깃배 고기배; 노랫소리 노래소리; 뒷산 뒤산; 뒷받침 뒤받침; 아랫사람 아래사람; 원수 원쑤; \
    버스 뻐스; 탱크 땅크; 달러 딸라; 트랙터 뜨락또르; 그룹 그루빠; 미사일 미싸일; 라디오 라지오; 컴퓨터 콤퓨터; 미터 메터; \
    킬로미터 키로메터; 센티미터 센치메터; 킬로그램 키로그람 킬로그람; 그램 그람; 프로그램 프로그람; 인터넷 인터네트; 사이트 싸이트; \
    사이버 싸이버; 에너지 에네르기; 샴페인 샴팡; 버터 빠다; 지프차 찌프차; 케이블 까벨; 테러 테로; 트럭 뜨럭; \
    데이터 데타; 레이더 레이다; 팩스 확스; 마라톤 마라손; 볼셰비키 볼쉐비끼; 소비에트 쏘베트; 소련 쏘련;
    """

  /// Standard of the South first, then the North's and older names.
  private static let places = """
    러시아 로씨야 로시야; 독일 도이췰란드; 이탈리아 이딸리아 이태리; 스페인 에스빠냐 서반아; 폴란드 뽈스까; 멕시코 메히꼬; 쿠바 꾸바; \
    캐나다 까나다; 호주 오스트랄리아; 불가리아 벌가리아; 루마니아 로므니아 루므니아; 헝가리 웽그리아 마쟈르; 체코 체스꼬; \
    슬로바키아 슬로벤스꼬; 크로아티아 흐르바쯔까; 세르비아 쓰르비아; 벨기에 벨지끄; 네덜란드 네데를란드 화란; 덴마크 단마르크; \
    스웨덴 스웨리예; 튀르키예 뛰르끼예 터키; 시리아 수리아; 팔레스타인 팔레스티나; 이집트 에짚트 애급; 베트남 윁남 월남; \
    캄보디아 캄보쟈; 방글라데시 방글라데슈; 우즈베키스탄 우즈베끼스딴; 카자흐스탄 까자흐스딴; 벨라루스 벨라루씨; 워싱턴 워싱톤; \
    파리 빠리; 도쿄 도꾜 동경 토쿄; 오사카 오사까; 베이징 북경; 상하이 상해; 선양 심양; 하얼빈 할빈; 블라디보스토크 울라지보스또크 \
    블라디보스톡 해삼위; 하바롭스크 하바롭스끄; 모스크바 모스끄바; 싱가포르 싱가폴; 말레이시아 말레이지아; 호찌민 호치민 호지명; \
    시진핑 습근평; 마오쩌둥 모택동; 덩샤오핑 등소평; 저우언라이 주은래; 장제스 장개석; 쑨원 손문; 푸틴 뿌찐; 스탈린 쓰딸린; \
    미얀마 먄마; 에티오피아 에디오피아; 규슈 큐슈; 홋카이도 북해도; 톈진 천진; \
    지린 길림; 랴오닝 료녕 요녕; 헤이룽장 흑룡강; 산둥 산동; 옌볜 연변; 옌지 연길; 훈춘 혼춘; 선전 심천;
    """
}
