<?php
if (ready()):
    function conditional(): void
    {
        one();
    }
elseif (half()):
    for ($i = 0; $i < 3; $i++): step($i); endfor;
else:
    while (busy()): wait_for(1); endwhile;
endif;

declare(ticks=1) {
    tick();
}

switch (kind()):
    case A:
        handle_a();
        break;
    default:
        goto end;
endswitch;
end:
finish();
