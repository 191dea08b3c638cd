sub clean {
    my ($text, $n) = @_;
    $text =~ s/\bcall_a\((.*?)\)/{$1}/g;
    $text =~ s{
        sub \s+ hidden \s* \{   # call_b( it's
    }{}xms;
    my @parts = split m|/|, trim($text);
    my $re = qr/["'}]|#[^\/]*$/;
    return $n / size(@parts) if $text !~ $re;
    my ($line) = lines_of($text) =~ m{^\s*[#"](\w+)};
    return $line // fallback() / 2;
}
after(clean("a", 1));
