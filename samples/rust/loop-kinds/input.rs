fn run(ids: &[u32]) {
    for part in ids.chunks(500) {
        batch(part);
    }
    for id in ids {
        plain(id);
    }
    for day in 0..7 {
        counted(day);
    }
    for kind in ["open", "paid"] {
        written(kind);
    }
    loop {
        poll();
    }
}
