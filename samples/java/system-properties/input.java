package shop.settings;

public final class Switches {
    public static final String UseFast = "shop.useFast";
    static final String HOME = "shop.home";
    static final String TITLE = "A title";

    boolean fast() {
        return Boolean.parseBoolean(System.getProperty(Switches.UseFast, "true"));
    }

    String home() {
        String key = "shop.temporary";
        return System.getProperty(HOME) + System.getProperty(key) + System.getProperty("shop.cache", "x");
    }

    String folder() {
        return System.getProperty("user.dir");
    }
}
