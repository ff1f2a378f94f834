// The head of a page: the one question it asks, and one quiet line beneath.
import QtQuick
import Hall

Column {
    property alias text: question.text
    property alias help: helpLine.text
    property alias maximumLineCount: question.maximumLineCount
    property int size: Theme.title

    spacing: Theme.grid

    Label {
        id: question
        objectName: "question"
        width: parent.width
        size: parent.size
        isStrong: true
        maximumLineCount: 2
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        id: helpLine
        width: parent.width
        visible: text !== ""
        color: Theme.inkSoft
        maximumLineCount: 2
    }
}
