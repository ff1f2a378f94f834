// A printer and how it is, in plain words.
import QtQuick
import Hall

LineRow {
    id: row

    required property int index
    required property string printer
    required property string state_
    required property string words_
    readonly property string sentence: words_ || qsTr("Has not said anything yet")

    objectName: "printer." + printer
    implicitHeight: Math.max(Theme.sized(0, 52), says.implicitHeight + name.height + 20)
    words: printer + ", " + sentence

    Label {
        id: name
        anchors { left: parent.left; leftMargin: 12; top: parent.top; topMargin: 8 }
        text: row.printer
        isStrong: true
    }
    Lamp {
        anchors { right: parent.right; rightMargin: 12; verticalCenter: name.verticalCenter }
        mood: Words.mood(row.state_)
        text: ({ ok: qsTr("Ready"), warning: qsTr("Check"), fault: qsTr("Fault") })[row.state_] ?? qsTr("No news")
    }
    Label {
        id: says
        anchors { left: name.left; right: parent.right; rightMargin: 12; top: name.bottom; topMargin: 2 }
        text: row.sentence
        color: Theme.inkSoft
        size: Theme.caption
        maximumLineCount: 3
        canUnfold: false
    }
}
