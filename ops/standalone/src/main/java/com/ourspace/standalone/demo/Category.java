package com.ourspace.standalone.demo;

/** The categories of the demo spaces, with the codes the platform knows them by, and what is usual in each. */
enum Category {
    PARTY_ROOM(
            "party-room",
            "파티룸",
            "Party Room",
            new Usual(58_000, 84_000, 4, 16),
            "오늘 밤은 우리만의 무대 · The night is yours",
            "디스코 볼과 소파, 블루투스 스피커가 기다립니다. 음식 반입도 자유롭습니다.",
            "A mirror ball, a long sofa and a loud enough speaker. Bring your own food; we bring the lights."),
    PRACTICE_ROOM(
            "practice-room",
            "연습실",
            "Practice Room",
            new Usual(24_000, 32_000, 1, 12),
            "전면 거울과 원목 바닥 · A wall of mirrors, a floor of wood",
            "넓은 거울 벽과 충격을 줄여 주는 바닥에서 춤과 연기를 연습하세요.",
            "A full mirror wall and a sprung floor for dance and acting; mats and a speaker are here."),
    VOCAL_ROOM(
            "vocal-room",
            "보컬연습실",
            "Vocal Room",
            new Usual(16_000, 22_000, 1, 4),
            "마음껏 불러도 괜찮아요 · Sing as loud as you like",
            "방음재와 콘덴서 마이크, 건반을 갖춘 조용한 방입니다. 녹음도 할 수 있습니다.",
            "Sound-proof, with a condenser microphone and a keyboard. Recording is welcome."),
    STUDY_ROOM(
            "study-room",
            "스터디룸",
            "Study Room",
            new Usual(22_000, 26_000, 2, 8),
            "집중이 잘되는 책상 · Desks that keep you going",
            "큰 창과 책장이 있는 조용한 방. 콘센트는 자리마다 있습니다.",
            "A quiet room with a large window and full shelves; every seat has a socket."),
    PHOTO_STUDIO(
            "photo-studio",
            "촬영스튜디오",
            "Photo Studio",
            new Usual(72_000, 64_000, 1, 10),
            "빛을 고르는 스튜디오 · Choose your light",
            "배경지 여러 색과 소프트박스 두 대, 반사판을 함께 빌려드립니다.",
            "Paper in many colours, two softboxes and a reflector are part of the rent."),
    MEETING_ROOM(
            "meeting-room",
            "회의실",
            "Meeting Room",
            new Usual(42_000, 38_000, 2, 12),
            "결론이 나는 테이블 · Where it gets decided",
            "화면과 화이트보드, 편한 의자가 있는 회의실입니다.",
            "A screen, a whiteboard and chairs that let you stay until there is a result."),
    SEMINAR_ROOM(
            "seminar-room",
            "세미나실",
            "Seminar Room",
            new Usual(96_000, 82_000, 10, 60),
            "모두가 잘 보이는 자리 · A good view from every seat",
            "강연과 워크숍을 위한 넓은 공간. 마이크와 대형 화면을 쓸 수 있습니다.",
            "Room for talks and workshops, with a microphone and a screen that reaches the last row."),
    INSTRUMENT_ROOM(
            "instrument-room",
            "악기연습실",
            "Instrument Room",
            new Usual(28_000, 38_000, 1, 7),
            "드럼부터 피아노까지 · From drums to piano",
            "드럼과 앰프, 기타가 준비되어 있습니다. 몸만 오세요.",
            "Drums, amplifiers and guitars are set up: come as you are and play.");

    final String code;
    final String korean;
    final String english;
    final Usual usual;
    final String subTitle;
    final String koreanText;
    final String englishText;

    Category(
            String code,
            String korean,
            String english,
            Usual usual,
            String subTitle,
            String koreanText,
            String englishText) {
        this.code = code;
        this.korean = korean;
        this.english = english;
        this.usual = usual;
        this.subTitle = subTitle;
        this.koreanText = koreanText;
        this.englishText = englishText;
    }

    /** Usual prices, whole KRW, and sizes, in people. */
    record Usual(long dayPrice, long nightPrice, int minCount, int maxCount) {}
}
