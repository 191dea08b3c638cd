<?php

namespace App\Entity;

use ApiPlatform\Metadata\ApiResource;
use ApiPlatform\Metadata\Get;
use ApiPlatform\Metadata\GetCollection;
use ApiPlatform\Metadata\Post;

#[ApiResource(shortName: 'Pilot', security: "is_granted('ROLE_USER')")]
#[Get]
#[Post(uriTemplate: '/pilots/called{._format}', processor: PilotCall::class)]
#[ApiResource(uriTemplate: '/harbours/{harbourId}/pilots', operations: [new GetCollection()], security: "is_granted('ROLE_USER')")]
final class HarbourPilot
{
    // #[Get]
    public const ROUTES = '#[Get(uriTemplate: "/nothing")]';
}
