<?php

use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Storage;

class OrderGateway
{
    public function load(string $name, $fail)
    {
        Http::get($address);
        Http::fake();
        $slow = new Client(['base_uri' => $address]);
        $bounded = new Client(['timeout' => $seconds]);
        $this->client->request('GET', $address);
        file_get_contents('https://stock.example/items');
        file_get_contents('items.json');
        Mail::to($user)->send(new Welcome());
        ExportOrder::dispatch($order);
        $this->events->dispatch($event);
        Cache::remember('orders', 60, fn () => 1);
        Storage::disk('s3')->put($path, $text);
        exec('git status', $lines);
        $fail('not loaded');
    }

    public function risks($request, string $name)
    {
        DB::select("select * from orders where name = '{$name}'");
        DB::select('select * from orders where name = ?', [$name]);
        shell_exec("convert $name out.png");
        exec('convert ' . escapeshellarg($name));
        unserialize($data);
        unserialize($data, ['allowed_classes' => false]);
        Order::create($request->all());
        Order::create($request->validated());
        Order::all();
        Setting::all();
        readfile('files/' . $_GET['name']);
        try {
            $this->load($name, null);
        } catch (\Throwable $e) {
        }
        try {
            $this->load($name, null);
        } catch (NotFoundException $e) {
        }
    }
}
