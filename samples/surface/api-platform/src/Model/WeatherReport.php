<?php

namespace App\Model;

use ApiPlatform\Metadata\GetCollection;

#[GetCollection(provider: WeatherProvider::class)]
class WeatherReport
{
}
