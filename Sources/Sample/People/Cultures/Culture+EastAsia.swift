/// Names of East Asia.
extension Culture {
  static let chinese = Culture(
    women: """
      Xiuying=秀英 Jing=静 Min=敏 Fang=芳 Li=丽 Yan=艳 Juan=娟 Xia=霞 Yuxuan=雨萱 Zihan=梓涵 Xinyi=欣怡
      Mengyao=梦瑶 Jiayi=佳怡 Ruoxi=若汐 Shihan=诗涵 Yutong=雨桐 Siyu=思雨 Meilin=美琳 Xuan=萱 Qian=倩 Ting=婷
      Xue=雪 Lan=兰 Ying=颖 Hui=慧 Jiaqi=佳琪 Wanting=婉婷 Yiran=怡然 Manli=曼丽 Linlin=琳琳 Shuang=双
      Tingting=婷婷 Yuanyuan=媛媛 Xiaoyan=晓燕 Chunmei=春梅 Yawen=雅雯 Ziyi=子怡 Keke=可可 Anqi=安琪 Yilin=艺琳
      """,
    men: """
      Wei=伟 Qiang=强 Lei=磊 Jun=军 Yong=勇 Jie=杰 Tao=涛 Ming=明 Chao=超 Gang=刚 Ping=平 Haoran=浩然
      Yuchen=宇辰 Zihao=子豪 Yichen=奕辰 Junjie=俊杰 Haoyu=浩宇 Zixuan=子轩 Tianyi=天翊 Jianguo=建国 Zhiyuan=志远
      Bowen=博文 Weijie=伟杰 Minghao=明浩 Xiaoming=晓明 Yifan=一凡 Kaiwen=凯文 Ruichen=睿辰 Zhen=震 Peng=鹏
      Bin=斌 Hao=浩 Kai=凯 Rui=睿 Dong=东 Jiahao=嘉豪 Shaowei=少伟 Guodong=国栋 Wenbo=文博 Tianyu=天宇
      """,
    families: """
      Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng
      Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye
      Cheng Wei Su Lyu Ding Ren Lu Yao Shen Zhong Cui Tan Fan Liao Wen Fu Fang Shi Jia Zou Xiong
      Bai Meng Qin Qiu Hou Jin Yin Xue Yan Duan Lei Long Hao Kong Shao Mao Ouyang Sima Zhuge
      """,
    nicknames: """
      Amy Kevin Grace Jason Cindy Tony Vivian Eric Fiona Leo Sunny Allen Coco Ray Yoyo Jerry
      Bella
      """)

  static let taiwanese = Culture(
    women: """
      Yiting=怡婷 Yachun=雅君 Peishan=珮珊 Hsinyi=欣儀 Chiaying=家瑩 Szuyu=思妤 Wanju=宛儒 Yuchieh=玉潔
      Hsiaowen=曉雯 Chingyi=靜宜 Meihui=美惠 Shufen=淑芬 Yihsuan=宜萱 Peiyu=珮瑜 Chihling=志玲 Tzuhan=子涵
      Yunju=韻如 Hueiwen=惠雯 Jouan=柔安 Lichun=麗君 Pinyu=品妤
      """,
    men: """
      Chihming=志明 Chunchieh=俊傑 Chiahao=家豪 Kuanyu=冠宇 Tsunghan=宗翰 Chengen=承恩 Poyu=柏宇 Yenting=彥廷
      Weicheng=威丞 Minghsien=明賢 Shihhao=士豪 Hsinhung=信宏 Wenhsiung=文雄 Chienhung=建宏 Jenhao=仁豪
      Yuhsiang=宇翔 Kuoching=國慶 Pohan=柏翰 Tingwei=廷瑋 Yungchih=永志 Shengfeng=聖峰
      """,
    families: """
      Tsai Hsu Chou Chang Chiang Kuo Hsieh Chuang Tseng Chien Hsiao Tsao Chiu Hung Lai Yeh Chao
      Teng Tien Weng Shih Chiou Kao Lo Pai Tai Tsou Tung Wong Kuan Jiau Liou Yen Jhang Jheng Syu
      Hsueh Chin Tzeng Chi Ho Juang Shyu
      """,
    nicknames: "Joyce Andy Claire Ivy Ken Peggy Johnny Tiffany")

  static let korean = Culture(
    women: """
      Seoyeon=서연 Jiwoo=지우 Minseo=민서 Seohyun=서현 Hayoon=하윤 Soyeon=소연 Yuna=유나 Jimin=지민 Eunji=은지
      Hyejin=혜진 Sujin=수진 Minji=민지 Yejin=예진 Dahye=다혜 Haeun=하은 Nayeon=나연 Chaewon=채원 Soomin=수민
      Jiyoung=지영 Boram=보람 Areum=아름 Hyunjoo=현주 Yerin=예린 Sohee=소희
      """,
    men: """
      Minjun=민준 Seojun=서준 Dohyun=도현 Jihoon=지훈 Hyunwoo=현우 Junseo=준서 Jaewon=재원 Donghyun=동현
      Sunghoon=성훈 Sangwoo=상우 Taeyang=태양 Woojin=우진 Kyungsoo=경수 Jungmin=정민 Youngho=영호 Seungmin=승민
      Inho=인호 Byunghun=병헌 Taehyun=태현 Yejun=예준 Geonwoo=건우 Hajun=하준 Siwoo=시우 Changmin=창민
      """,
    families: """
      Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Oh Seo Shin Kwon Hwang Ahn Yoo Hong Jeon Ko
      Moon Son Bae Baek Heo Nam Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min Ryu Jee Um Chae Won
      Chun Bang Gong Hyun Ham Byun Yeom Choo So Seok Pyo Myung Kil Ki Bong
      """,
    nicknames: "Daniel Jenny Brian Sarah Chris Ellen")

  static let japanese = Culture(
    women: """
      Yui=結衣 Sakura=さくら Hina=陽菜 Aoi=葵 Rin=凛 Yuka=由佳 Haruka=遥 Misaki=美咲 Nanami=七海 Ayaka=彩花 Mai=舞
      Miyu=美優 Kaori=香織 Emi=恵美 Yuko=裕子 Natsuki=夏希 Chihiro=千尋 Mio=澪 Akane=茜 Riko=莉子 Honoka=ほのか
      """,
    men: """
      Haruto=陽翔 Sota=颯太 Yuto=悠斗 Kaito=海斗 Ren=蓮 Takumi=拓海 Daiki=大輝 Kenta=健太 Shota=翔太 Hiroshi=浩
      Riku=陸 Yusuke=祐介 Kazuki=一輝 Ryo=亮 Tatsuya=達也 Naoki=直樹 Shun=駿 Tomoya=智也 Makoto=誠 Hayato=隼人
      Keisuke=圭介
      """,
    families: """
      Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada
      Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe Ikeda Hashimoto
      Ishikawa Ogawa Okada Goto Hasegawa Murakami Kondo Ishii Saito Sakamoto Endo Aoki Fujii
      Nishimura Fukuda Ota Miura Fujiwara Okamoto Matsuda Nakagawa
      """)
}
