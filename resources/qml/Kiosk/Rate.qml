// How it was: one of five levels, and if one likes what it was about.
import QtQuick
import Hall
import Pages
import "../Rating"

Item {
    id: sheet

    required property RatingPage page
    readonly property bool isWide: width > height
    readonly property string problem: Words.either(page.problem, page.problem_en)

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 28 : 64
        width: parent.width - 2 * x
        text: qsTr("How content are you with our service?")
    }
    Levels {
        id: levels
        anchors { left: parent.left; right: parent.right; margins: Theme.margin; top: question.bottom; topMargin: sheet.isWide ? 20 : 40 }
        height: sheet.isWide ? (Theme.care ? 232 : 264) : Theme.sized(288, 0)
        value: sheet.page.level
        onChosen: level => sheet.page.choose(level)
    }
    Label {
        id: about
        anchors { left: parent.left; right: parent.right; margins: Theme.margin; top: levels.bottom; topMargin: sheet.isWide ? 20 : 56 }
        // On a low screen what stands in the way needs the room.
        visible: sheet.problem === "" || !sheet.isWide
        text: qsTr("What was it about? You may skip this.")
        isStrong: true
    }
    Indicators {
        id: indicators
        anchors { left: parent.left; right: parent.right; margins: Theme.margin; top: about.bottom; topMargin: 16 }
        visible: about.visible
        chosen: sheet.page.indicators
        onToggled: indicator => sheet.page.toggle(indicator)
    }
    Banner {
        anchors { left: parent.left; right: parent.right; margins: Theme.margin; bottom: give.top; bottomMargin: 16 }
        mood: Lamp.Waiting
        text: sheet.problem
    }
    Button {
        id: give
        objectName: "rate.give"
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: sheet.isWide ? 24 : Theme.margin }
        width: Math.min(parent.width - 2 * Theme.margin, 640)
        height: sheet.isWide ? 104 : 136
        kind: Button.Primary
        enabled: sheet.page.level > 0 && !sheet.page.is_sending
        text: sheet.page.level > 0 ? qsTr("Send") : qsTr("Please choose one of the five")
        onClicked: sheet.page.give()
    }
}
