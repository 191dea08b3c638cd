mod view;

fn main() {
    view::draw();
}
