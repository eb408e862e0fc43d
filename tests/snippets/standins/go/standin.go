// Package NotificationAPI stands in for the published Go SDK: those of its structs and functions that all of its
// versions have, with the same JSON. STAND_IN_URL leads it elsewhere than to the service.
package NotificationAPI

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"os"
)

type SendRequest struct {
	NotificationId    string                 `json:"notificationId"`
	User              User                   `json:"user"`
	MergeTags         map[string]interface{} `json:"mergeTags,omitempty"`
	Replace           map[string]string      `json:"replace,omitempty"`
	ForceChannels     []string               `json:"forceChannels,omitempty"`
	TemplateID        *string                `json:"templateId,omitempty"`
	SubNotificationId *string                `json:"subNotificationId,omitempty"`
	Options           *SendRequestOptions    `json:"options,omitempty"`
}

type User struct {
	Id     string  `json:"id,omitempty"`
	Email  string  `json:"email,omitempty"`
	Number *string `json:"number,omitempty"`
}

type SendRequestOptions struct {
	Email *SendRequestEmailOptions `json:"email,omitempty"`
	Apn   *SendRequestApnOptions   `json:"apn,omitempty"`
	Fcm   *SendRequestFcmOptions   `json:"fcm,omitempty"`
}

type SendRequestEmailOptions struct {
	ReplyToAddresses []string           `json:"replyToAddresses,omitempty"`
	CcAddresses      []string           `json:"ccAddresses,omitempty"`
	BccAddresses     []string           `json:"bccAddresses,omitempty"`
	Attachments      []EmailAttachments `json:"attachments,omitempty"`
}

type EmailAttachments struct {
	Filename string `json:"filename,omitempty"`
	Url      string `json:"url,omitempty"`
}

type SendRequestApnOptions struct {
	Expiry           *string `json:"expiry,omitempty"`
	Priority         *int    `json:"priority,omitempty"`
	CollapseId       *string `json:"collapseId,omitempty"`
	ThreadId         *string `json:"threadId,omitempty"`
	Badge            *int    `json:"badge,omitempty"`
	Sound            *string `json:"sound,omitempty"`
	ContentAvailable *bool   `json:"contentAvailable,omitempty"`
}

type SendRequestFcmOptions struct {
	Android *FcmAndroidOptions `json:"android,omitempty"`
}

type FcmAndroidOptions struct {
	CollapseKey           *string `json:"collapseKey,omitempty"`
	Priority              *string `json:"priority,omitempty"`
	Ttl                   *int    `json:"ttl,omitempty"`
	RestrictedPackageName *string `json:"restrictedPackageName,omitempty"`
}

type RetractRequest struct {
	NotificationId string `json:"notificationId,omitempty"`
	UserId         string `json:"userId,omitempty"`
}

type SetUserPreferencesRequest struct {
	NotificationId string `json:"notificationId,omitempty"`
	Channel        string `json:"channel,omitempty"`
	Delivery       string `json:"delivery,omitempty"`
}

var clientID, clientSecret string

// Init keeps the key.
func Init(id, secret string) error {
	if id == "" || secret == "" {
		return errors.New("no key")
	}
	clientID, clientSecret = id, secret
	return nil
}

// Send posts to sender.
func Send(params SendRequest) error { return post("sender", params) }

// Retract posts to sender/retract.
func Retract(params RetractRequest) error { return post("sender/retract", params) }

// SetUserPreferences posts to a path that has the user id as it is, as the published one does.
func SetUserPreferences(userId string, params []SetUserPreferencesRequest) error {
	return post("user_preferences/"+userId, params)
}

func post(path string, params interface{}) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(http.MethodPost, os.Getenv("STAND_IN_URL")+"/"+clientID+"/"+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.SetBasicAuth(clientID, clientSecret)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}
