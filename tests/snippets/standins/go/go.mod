module github.com/notificationapi-com/notificationapi-go-server-sdk

go 1.18
