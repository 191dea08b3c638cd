pub struct Pages {
    pub welcome: &'static str,
    pub title: &'static str,
}

pub const PAGES: Pages = Pages {
    welcome: "/welcome",
    title: "Welcome",
};
