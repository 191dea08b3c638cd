<?php

namespace App\Entity;

use ApiPlatform\Metadata\ApiResource;
use ApiPlatform\Metadata\Get;

#[ApiResource(operations: [new Get(), new Get(uriTemplate: '/cargo_ships/{id}/load')])]
class CargoShip
{
}
