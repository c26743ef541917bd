package std

import "net/http"

func null(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Origin", "null") // want `any site can be "null"`
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func nullWithout(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Origin", "null")
	w.Header().Set("Access-Control-Allow-Credentials", "false")
}

func nullOrOne(w http.ResponseWriter, known bool) {
	if known {
		w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	} else {
		w.Header().Set("Access-Control-Allow-Origin", "null")
	}
}
