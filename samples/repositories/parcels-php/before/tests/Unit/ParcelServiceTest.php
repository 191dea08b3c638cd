<?php

namespace Tests\Unit;

use App\Services\CarrierClient;
use App\Services\ParcelService;
use GuzzleHttp\Client;
use PHPUnit\Framework\TestCase;

class ParcelServiceTest extends TestCase
{
    public function testScansAParcel(): void
    {
        $service = new ParcelService(new CarrierClient(new Client()));
        $this->assertSame('P1', $service->scan('P1')->code);
    }
}
