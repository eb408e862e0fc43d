<?php
// Stands in for Composer's folder `vendor` with the PHP SDK: the interface that the documentation shows.

namespace NotificationAPI;

class NotificationAPI
{
    private $base;
    private $key;

    public function __construct($clientId, $clientSecret, $baseURL = 'https://api.notificationapi.com')
    {
        $this->base = $baseURL . '/' . $clientId . '/';
        $this->key = base64_encode($clientId . ':' . $clientSecret);
    }

    public function send($sendRequest)
    {
        return $this->post('sender', $sendRequest);
    }

    public function retract($retractRequest)
    {
        return $this->post('sender/retract', $retractRequest);
    }

    public function setUserPreferences($userId, $userPreferences)
    {
        // As published: the id goes into the path as it is.
        return $this->post('user_preferences/' . $userId, $userPreferences);
    }

    private function post($path, $data)
    {
        $call = curl_init($this->base . $path);
        curl_setopt($call, CURLOPT_CUSTOMREQUEST, 'POST');
        curl_setopt($call, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($call, CURLOPT_HTTPHEADER, ['Authorization: Basic ' . $this->key]);
        if ($data) {
            // As published: json_encode with no flags, and no body for what counts as false.
            curl_setopt($call, CURLOPT_POSTFIELDS, json_encode($data));
        }
        $response = curl_exec($call);
        $info = curl_getinfo($call);
        // As published: what is no plain success is printed, not thrown.
        if ($info['http_code'] >= 300) {
            print_r(['NotificationAPI error.', $response, $info]);
        }
        if ($info['http_code'] == 202) {
            print_r(['NotificationAPI warning.', $response, $info]);
        }
        return $response;
    }
}
