<?php

return [
    'path' => 'lending',
];
