package com.ourspace.api.cost;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.space.Pictures;
import java.util.List;
import java.util.function.Function;

/** The costs of the classic endpoints. Those that need a user read the user first. */
final class ClassicCosts {

    private ClassicCosts() {}

    static List<Cost> all() {
        return List.of(
                // Finds the user, inserts one, and marks its event as published.
                new Cost(
                        "GET /classic/users/signin/kakao",
                        3,
                        world -> world.anonymous,
                        (anonymous, _) -> anonymous.get(
                                "/classic/users/signin/kakao", "Authorization", "demo-" + RunningApi.newKakaoId())),
                seen("GET /classic/spaces/district", 0, _ -> "/classic/spaces/district"),
                seen("GET /classic/spaces/category", 0, _ -> "/classic/spaces/category"),
                seen("GET /classic/spaces/facility", 0, _ -> "/classic/spaces/facility"),
                seen("GET /classic/spaces", 1, _ -> "/classic/spaces"),
                seen("GET /classic/spaces/detail/{id}", 3, world -> detail(world, "")),
                seen(
                        "GET /classic/spaces/detail/{id}/status",
                        3,
                        world -> detail(world, "/status?date=%s&option=%d".formatted(World.FREE, 3 * space(world)))),
                new Cost(
                        "POST /classic/spaces/host multipart",
                        5,
                        world -> world.host,
                        (host, _) -> new Multipart()
                                .field("title", "One more")
                                .field("sub_title", "")
                                .field("address", "서울 강남구 테헤란로 1")
                                .field("category", "1")
                                .field("district", "1")
                                .field("max_count", "8")
                                .field("price_day", "30000")
                                .field("price_night", "50000")
                                .field("price_all", "70000")
                                .field("facility", "1,2")
                                .file("image", "a.jpg", Pictures.jpeg(640, 480, 71))
                                .sendTo(host.with(""), "/classic/spaces/host", "Authorization", host.token())),
                new Cost(
                        "GET /classic/orders/myorder",
                        3,
                        world -> world.guest,
                        (guest, _) -> guest.with("").get("/classic/orders/myorder", "Authorization", guest.token())),
                new Cost(
                        "POST /classic/spaces/{id}/review multipart",
                        8,
                        world -> world.guest,
                        (guest, world) -> new Multipart()
                                .field("grade", "5")
                                .field("content", "A place to come back to.")
                                .sendTo(guest.with(""), review(world), "Authorization", guest.token())));
    }

    private static Cost seen(String endpoint, int statements, Function<World, String> path) {
        return new Cost(
                endpoint, statements, world -> world.anonymous, (anonymous, world) -> anonymous.get(path.apply(world)));
    }

    private static String detail(World world, String more) {
        return "/classic/spaces/detail/" + space(world) + more;
    }

    private static String review(World world) {
        return "/classic/spaces/" + space(world) + "/review";
    }

    private static long space(World world) {
        return world.spaces.getFirst().id();
    }
}
