sub begun {
    for my $x (list_all()) {
        start($x, "never closed
