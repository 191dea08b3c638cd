sub fill {
    my ($text, %values) = @_;
    $text =~ s/(\d+)/double_it($1)/e;
    $text =~ s{<(\w+)>}{ lookup($1, \%values) }gex;
    $text =~ s/plain/not_called(1)/g;
    return $text;
}
after(fill("a"));
