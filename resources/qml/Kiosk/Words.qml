// What several pages say: names in the language that is on, days, minutes.
pragma Singleton
import QtQuick

QtObject {
    readonly property bool isEnglish: Qt.uiLanguage === "en"
    readonly property var locale: Qt.locale(isEnglish ? "en_GB" : "zh_CN")

    readonly property var insurances: [
        { value: "pension", text: qsTr("Pension") },
        { value: "unemployment", text: qsTr("Unemployment") },
        { value: "injury", text: qsTr("Work injury") },
        { value: "medical", text: qsTr("Medical") },
        { value: "maternity", text: qsTr("Maternity") }
    ]

    function either(chinese, english) {
        return isEnglish && english ? english : chinese
    }
    function day(date) {
        return locale.toString(date, qsTr("dddd d MMMM"))
    }
    // A local time, "YYYY-MM-DD HH:MM", as people say it.
    function dayAndTime(text) {
        const at = new Date(text.replace(" ", "T"))
        return isNaN(at) ? "" : day(at) + (isEnglish ? ",\u00a0" : " ") + locale.toString(at, "HH:mm")
    }
    function people(number) {
        return qsTr("%n people", "", number)
    }
    function minutes(low, high) {
        return low === high ? qsTr("%n min", "", high) : qsTr("%1–%n min", "", high).arg(low)
    }
    function itemGone() {
        return qsTr("Sorry, what you chose can no longer be done here. Please choose again, or ask a member of staff.")
    }
    function time(isOnTheSpot, days) {
        return isOnTheSpot ? qsTr("Finished while you wait") : qsTr("Finished within %n working days", "", days)
    }
}
