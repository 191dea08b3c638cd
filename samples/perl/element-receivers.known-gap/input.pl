use strict;

$list->[0]->first(1);
$list->[0]{rows}->second(2);
$map{key}->third(3);
$$list[0]->fourth(4);
$self->{app}->fifth(5);
$plain->sixth(6);
