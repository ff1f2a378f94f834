// The words of ratings: levels, what they were about, what was done.
pragma Singleton
import QtQuick

QtObject {
    readonly property bool isEnglish: Qt.uiLanguage === "en"

    function either(chinese, english) {
        return isEnglish && english ? english : chinese
    }
    function level(level) {
        return ["", qsTr("Very poor"), qsTr("Poor"), qsTr("Fair"), qsTr("Good"), qsTr("Very good")][level]
    }
    readonly property var indicators: [
        { value: "efficiency", text: qsTr("Efficiency"), help: qsTr("Quick, in one go") },
        { value: "competence", text: qsTr("Skill"), help: qsTr("Knowing, clear") },
        { value: "attitude", text: qsTr("Attitude"), help: qsTr("Patient and polite") }
    ]
    function occasion(occasion) {
        return occasion === "issuing" ? qsTr("Result handed out") : qsTr("Application taken in")
    }
}
