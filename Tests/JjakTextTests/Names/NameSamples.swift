/// Names with the spellings they have in the press, and with spellings of others.
enum NameSamples {
  /// Persons: Hangul, then spellings that are theirs.
  static let persons = table(
    """
    김준호|Kim Jun-ho;Kim Joon Ho;Joon Ho Kim;Joon-ho Kim;Kim Chun-ho;Kim Jun Ho;KIM Junho;Kim, Jun-ho
    김정은|Kim Jong Un;Kim Jong-un;Kim Jong-Un;Kim Jung-eun;Kim Jeong-eun;Kim Chŏng-ŭn
    김정일|Kim Jong Il;Kim Jong-il;Kim Jung-il;Kim Chong-il
    김일성|Kim Il Sung;Kim Il-sung;Kim Il-song
    김여정|Kim Yo Jong;Kim Yo-jong;Kim Yeo-jeong;Kim Yeo-jung
    박근혜|Park Geun-hye;Park Keun-hye;Pak Kun-hye
    문재인|Moon Jae-in;Moon Jae In;Mun Chae-in
    이명박|Lee Myung-bak;Yi Myong-bak;Lee Myeong-bak
    노무현|Roh Moo-hyun;No Mu-hyon;Noh Moo Hyun
    김대중|Kim Dae-jung;Kim Tae-jung;Kim Dae Jung
    전두환|Chun Doo-hwan;Jeon Du-hwan;Chon Tu-hwan
    노태우|Roh Tae-woo;No T'ae-u
    박정희|Park Chung-hee;Park Jung Hee;Pak Chong-hui
    이승만|Syngman Rhee;Yi Sung-man;Lee Seung-man
    윤석열|Yoon Suk Yeol;Yoon Suk-yeol;Yun Seok-yeol
    이재명|Lee Jae-myung;Lee Jae Myung;Yi Chae-myong
    반기문|Ban Ki-moon;Ban Gi-mun;Pan Ki-mun
    최룡해|Choe Ryong Hae;Choe Ryong-hae;Choi Ryong-hae
    리설주|Ri Sol Ju;Ri Sol-ju;Lee Seol-ju
    리용호|Ri Yong Ho;Ri Yong-ho;Lee Yong-ho
    최선희|Choe Son Hui;Choe Son-hui;Choi Sun-hee;Choi Seon-hui
    황장엽|Hwang Jang-yop;Hwang Jang Yop;Hwang Chang-yop
    태영호|Thae Yong-ho;Tae Yong-ho;Tae Young-ho
    지성호|Ji Seong-ho;Ji Sung-ho;Chi Song-ho
    박지성|Park Ji-sung;Park Ji Sung;Ji-Sung Park;Park Ji-seong
    손흥민|Son Heung-min;Heung-Min Son;Sohn Heung-min
    류현진|Ryu Hyun-jin;Hyun Jin Ryu;Ryu Hyeon-jin
    박찬호|Park Chan-ho;Chan Ho Park
    추신수|Choo Shin-soo;Shin-Soo Choo;Chu Shin-su
    김연아|Kim Yu-na;Yuna Kim;Kim Yeon-a;Kim Yun-a
    봉준호|Bong Joon-ho;Bong Joon Ho;Bong Jun-ho
    박찬욱|Park Chan-wook;Park Chan-uk;Pak Ch'an-uk
    송강호|Song Kang-ho;Song Gang-ho
    이병헌|Lee Byung-hun;Lee Byung-heon;Byung-hun Lee;Yi Pyong-hon
    윤여정|Youn Yuh-jung;Yoon Yeo-jung;Yun Yo-jong
    한강|Han Kang;Han Gang
    조수미|Cho Su-mi;Jo Sumi;Sumi Jo
    정명훈|Chung Myung-whun;Chung Myung-hoon;Jung Myung-hun
    강경화|Kang Kyung-wha;Kang Kyung-hwa;Gang Gyeong-hwa
    정의용|Chung Eui-yong;Jeong Ui-yong
    서훈|Suh Hoon;Seo Hun
    조명균|Cho Myung-gyun;Jo Myeong-gyun
    이인영|Lee In-young;Yi In-yong
    정동영|Chung Dong-young;Jeong Dong-yeong
    임종석|Im Jong-seok;Lim Jong-seok;Im Jong-suk
    권영세|Kwon Young-se;Kwon Yeong-se
    조태용|Cho Tae-yong;Jo Tae-yong
    박진|Park Jin;Jin Park
    신원식|Shin Won-sik;Shin Won-shik;Sin Won-sik
    오세훈|Oh Se-hoon;O Se-hun
    나경원|Na Kyung-won;Na Gyeong-won
    홍준표|Hong Joon-pyo;Hong Jun-pyo
    안철수|Ahn Cheol-soo;An Chul-su;Ahn Chul-soo
    유승민|Yoo Seong-min;Yoo Seung-min;Yu Sung-min
    심상정|Sim Sang-jung;Sim Sang-jeong;Shim Sang-jung
    남궁원|Namgung Won;Namkoong Won;Won Namgung
    선우휘|Sunwoo Hwi;Seonu Hwi
    황보관|Hwangbo Kwan;Hwangbo Gwan
    제갈공|Jegal Gong;Chegal Kong
    김책|Kim Chaek;Kim Ch'aek
    방호산|Pang Ho San;Bang Ho-san
    이중섭|Lee Jung-seop;Lee Jung-seob;Yi Chung-sop
    백남준|Paik Nam-june;Nam June Paik;Baek Nam-jun
    윤이상|Yun I-sang;Isang Yun
    김소월|Kim So-wol;Kim Sowol
    윤동주|Yun Dong-ju;Yoon Dong-joo;Yun Tong-ju
    안중근|An Jung-geun;Ahn Jung-geun;An Chung-gun
    유관순|Yu Gwan-sun;Ryu Gwan-sun;Yoo Kwan-soon
    이순신|Yi Sun-sin;Yi Sun-shin;Lee Soon-shin
    세종|Sejong;Se-jong
    문익환|Moon Ik-hwan;Mun Ik-hwan
    임수경|Im Su-kyong;Lim Su-kyung;Im Soo-kyung
    현송월|Hyon Song Wol;Hyon Song-wol;Hyun Song-wol
    조용원|Jo Yong Won;Jo Yong-won;Cho Yong-won
    박정천|Pak Jong Chon;Pak Jong-chon;Park Jong-chon
    리병철|Ri Pyong Chol;Ri Pyong-chol;Lee Byong-chol
    김영철|Kim Yong Chol;Kim Yong-chol;Kim Young-chul
    김덕훈|Kim Tok Hun;Kim Tok-hun;Kim Deok-hun
    박봉주|Pak Pong Ju;Pak Pong-ju;Park Bong-ju
    노광철|No Kwang Chol;Ro Kwang-chol;Noh Kwang-chol
    장성택|Jang Song Thaek;Jang Song-taek;Chang Song-taek;Jang Sung-taek
    김경희|Kim Kyong Hui;Kim Kyong-hui;Kim Kyung-hee
    김원홍|Kim Won Hong;Kim Won-hong
    림일|Rim Il;Lim Il;Im Il
    한도윤|Han Do-yun;Han Do Yoon;Do-yoon Han
    배나래|Bae Na-rae;Bae Narae;Narae Bae
    최은정|Choi Eun-jung;Choi Eun-jeong;Choe Un-jong
    서혜림|Seo Hye-rim;Suh Hye-lim;So Hye-rim
    """)

  /// Places and other names: Hangul, then spellings that are theirs.
  static let places = table(
    """
    개성|Kaesong;Gaeseong;Kaesŏng;Kaeseong
    평양|Pyongyang;Pyeongyang;P'yŏngyang;Phyongyang
    부산|Busan;Pusan
    대구|Daegu;Taegu
    광주|Gwangju;Kwangju
    전주|Jeonju;Chonju
    제주|Jeju;Cheju
    대전|Daejeon;Taejon
    인천|Incheon;Inchon
    경주|Gyeongju;Kyongju
    강릉|Gangneung;Kangnung
    신라|Silla
    백제|Baekje;Paekche
    고구려|Goguryeo;Koguryo
    고려|Goryeo;Koryo
    조선|Joseon;Choson
    청진|Chongjin;Cheongjin
    함흥|Hamhung;Hamheung
    신의주|Sinuiju;Shinuiju
    원산|Wonsan;Weonsan
    나선|Rason;Naseon
    라선|Rason;Naseon
    남포|Nampo;Nampho
    해주|Haeju
    사리원|Sariwon
    혜산|Hyesan
    강계|Kanggye;Ganggye
    단천|Tanchon;Dancheon
    덕천|Tokchon;Deokcheon
    회령|Hoeryong;Hoeryeong
    무산|Musan
    온성|Onsong;Onseong
    영변|Yongbyon;Yeongbyeon;Nyongbyon
    풍계리|Punggye-ri;P'unggye-ri
    동창리|Tongchang-ri;Dongchang-ri
    판문점|Panmunjom;Panmunjeom
    양강도|Ryanggang Province;Yanggang Province;Ryanggang-do
    자강도|Jagang Province;Chagang Province;Jagang-do
    함경북도|North Hamgyong Province;Hamgyongbuk-do;Hamgyeongbuk-do
    평안남도|South Pyongan Province;Pyongannam-do
    대동강|Taedong River;Daedong River;Taedonggang
    두만강|Tumen River;Tuman River;Dumangang
    압록강|Amnok River;Amrokgang
    백두산|Mount Paektu;Mt. Baekdu;Paektusan;Baekdusan
    금강산|Mount Kumgang;Mt. Geumgang;Kumgangsan
    한라산|Mount Halla;Hallasan
    설악산|Mount Seorak;Seoraksan;Soraksan
    종로|Jongno;Chongno
    왕십리|Wangsimni;Wangsimri
    독립문|Dongnimmun;Tongnimmun
    김책시|Kimchaek City;Kim Chaek City
    서울역|Seoul Station
    로동신문|Rodong Sinmun;Nodong Sinmun
    """)

  /// A Korean name, then names of others.
  static let others = table(
    """
    김정은|Kim Jong Il;Kim Il Sung;Kim Jong Nam;Kim Yo Jong;Park Jong-un;Kim Jong-ok;Kim;Un Jong
    김정일|Kim Jong Un;Kim Jong Nam;Kim Il Sung;Kim Jong-in
    김여정|Kim Jong Un;Kim Yo-jin;Kim Yong-jong
    김일성|Kim Jong Il;Kim Il-song-ho;Kim Song Il
    박근혜|Park Geun-ho;Moon Jae-in;Park Hye-geun;Kim Geun-hye
    문재인|Moon Jae-an;Moon Jae-im;Moon In-jae
    이명박|Lee Myung-bok;Lee Byung-hun;Kim Myung-bak
    윤석열|Yoon Suk-yang;Yoon Yeol-suk;Yoo Suk-yeol
    이재명|Lee Jae-yong;Lee Jae-myong-ho;Choi Jae-myung
    최룡해|Choe Ryong Su;Choe Son Hui;Ri Ryong Hae
    리설주|Ri Sol Ha;Kim Sol Ju
    손흥민|Son Heung-soo;Hwang Heung-min;Kim Min-jae
    김준호|Kim Jun-ha;Kim Jin-ho;Kim Jun-hyo;Lee Jun-ho;Kim Jun-ho-su;Kim Chon-sok
    한도윤|Han Do-yeon-a;Han Ji-yun;Ham Do-yun
    평양|Pyongan;Pyongsong;Beijing;Pohang
    개성|Kaechon;Gangseo;Kusong;Kaesongri
    부산|Ulsan;Buan;Wonsan;Busong
    원산|Wonju;Musan;Onsan
    함흥|Hamhae;Hamju;Hungnam
    양강도|Jagang Province;Gangwon Province;Ryanggang River
    대동강|Tumen River;Taedong Mountain
    백두산|Mount Halla;Paektu River;Mount Paekto-ri
    신의주|Uiju;Sinpo;Sinanju
    청진|Chongju;Sungjin
    트럼프|Biden;Trumbull;Trudeau
    마크롱|Macau;Merkel
    북한|South Korea;Korea
    한국|Hong Kong;North Korea
    """)

  /// Foreign names in Hangul that no table needs to have: Hangul, then their spelling.
  static let foreign = table(
    """
    트럼프|Trump
    블라디미르|Vladimir
    바르셀로나|Barcelona
    알렉산드르|Alexander
    멜버른|Melbourne
    프랑크푸르트|Frankfurt
    제네바|Geneva
    시드니|Sydney
    로스앤젤레스|Los Angeles
    """)

  /// Names of countries, languages and currencies.
  static let locale = table(
    """
    북한|North Korea
    대한민국|South Korea
    미국|United States
    중국|China
    러시아|Russia
    일본|Japan
    몽골|Mongolia
    쿠바|Cuba
    라오스|Laos
    말레이시아|Malaysia
    우크라이나|Ukraine
    한국어|Korean
    영어|English
    중국어|Chinese
    러시아어|Russian
    스와힐리어|Swahili
    미국 달러|US Dollar
    대한민국 원|South Korean Won
    조선 민주주의 인민 공화국 원|North Korean Won
    유로|Euro
    """)

  private static func table(_ rows: String) -> [(korean: String, english: [String])] {
    rows.split(separator: "\n").map { row in
      let columns = row.split(separator: "|")
      return (String(columns[0]), columns[1].split(separator: ";").map(String.init))
    }
  }
}
