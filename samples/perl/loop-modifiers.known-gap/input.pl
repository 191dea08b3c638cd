use strict;

show($_) for names_of('x');
step_once() while busy();
wait_one() until ready(1);
for my $n (1 .. 3) { plain($n) }
done();
last_one() if done();
