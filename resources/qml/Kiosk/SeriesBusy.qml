// How busy one series is: its name, and people and minutes beside or beneath it.
import QtQuick
import Hall

Item {
    id: line

    required property string name
    required property string name_en
    required property int waiting
    required property int wait_low
    required property int wait_high
    property bool isStacked

    height: isStacked ? words.height + wait.height : Math.max(words.height, Theme.sized(56, 0))
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text + " " + wait.text

    Rectangle {
        visible: line.isStacked
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    Label {
        id: words
        x: line.isStacked ? 32 : 0
        y: line.isStacked ? 0 : (parent.height - height) / 2
        width: line.isStacked ? parent.width - 48 : Math.floor(parent.width * 0.4)
        text: Words.either(line.name, line.name_en)
        isStrong: true
        maximumLineCount: 1
    }
    Label {
        id: wait
        x: line.isStacked ? 32 : words.width
        y: line.isStacked ? words.height : words.y
        width: parent.width - x - (line.isStacked ? 16 : 0)
        text: line.waiting === 0 ? qsTr("no wait") : qsTr("%1, %2").arg(Words.people(line.waiting)).arg(Words.minutes(line.wait_low, line.wait_high))
        color: Theme.inkSoft
        horizontalAlignment: line.isStacked ? Text.AlignLeft : Text.AlignRight
        maximumLineCount: 1
    }
}
