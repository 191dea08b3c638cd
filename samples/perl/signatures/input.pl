use feature 'signatures';

sub with_block;
sub area($w, $h = default_of(), %rest) {
    return times_of($w, $h);
}
sub ends ($first, $, @) { pick($first) }
sub long_one (
    $text,           # the text, not hidden(1)
    $by //= other_of('}'),
) {
    cut($text, $by);
}
sub named :lvalue { stored() }
my sub private_one ($x) { helper($x) }
my $anon = sub ($y, @) { inner($y) };
