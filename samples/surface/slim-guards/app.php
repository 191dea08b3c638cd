<?php

use Depot\Middleware\Language;
use Depot\Middleware\Pass;
use Slim\Factory\AppFactory;

$app = AppFactory::create();
$app->add(new Language());

$app->get('/', Home::class);

$app->group('/boxes', function ($group) {
    $group->get('', Boxes::class);
    $group->any('/{id}', Box::class);
})->add(new Pass());

$app->group('/racks', function ($group) {
    $group->get('', Racks::class);
})->add(Language::class);

$app->post('/boxes', MakeBox::class)->add(Pass::class);
