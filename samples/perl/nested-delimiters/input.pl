use strict;

my $a = q{sub hidden { call_a("x") }};
my $b = qq<it's <nested(1)> # no comment>;
my @c = (qw[one [two] (], pick_one('x'));
my $d = q#not a comment: call_b(#;
my $e = q
    (spaced call_c());
my %f = (q => 1, 'm' => 2, qw => second(2));
my $g = "escaped \" call_d(" . 'it\'s (' . third(3);
my $h = `ls "call_e("`;
sub y1 { fourth($f{y}, $f{s}) }
fifth($d =~ y/(/[/ ? 1 : 2);
my $i = $#{ list_of(6) } # $#list
    + 1;
