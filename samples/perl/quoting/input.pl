#!/usr/bin/perl
my $a = q(it's (nested) { not_called() });
my $b = qq{braces {inside} "x"};
my @c = qw/one two three/;
my $d = "a # no comment";
my $e = $#list + $#{$ref};
(my $f = $a) =~ s/it's/is "x"/g;
$f =~ s{a(b)}{call_in('replacement')};
$f =~ tr/a-z'/A-Z"/;
my $g = $f =~ m{^/path/(\w+)$}x ? found($1) : 0;
my $h = 10 / 2; my $i = $h / 5; divide($i);
my %j = (s => 1, y => 2, q => 3, m => 4);
print $j{s}, $j{y}, after_keys(1);
if ($g =~ /["'(]/ and check($g)) { act(); }
my @k = split /,\s*/, joined("x");
