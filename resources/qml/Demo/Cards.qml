// What stands beside the kiosk: the reader at the left, at the right the cards and phones of those who may come.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property CardsPage page

    color: Theme.paper

    CardReader {
        id: reader
        page: screen.page
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 240
    }
    Label {
        id: heading
        anchors { left: reader.right; right: parent.right; top: parent.top; margins: Theme.margin }
        text: screen.page.shown_by ? qsTr("%1 showed a phone to the scanner").arg(screen.page.shown_by)
            : screen.page.lying === 0 ? qsTr("Touch a card to lay it on the reader")
            : screen.page.lying === 1 ? qsTr("Take it away, swap it, or lay a second one beside it")
            : qsTr("Two cards at once: take them away")
        isStrong: true
        maximumLineCount: 1
    }
    ListView {
        id: cards
        objectName: "cards"
        anchors { left: reader.right; right: parent.right; top: heading.bottom; bottom: parent.bottom; margins: Theme.margin; bottomMargin: 0; topMargin: 8 }
        bottomMargin: Theme.margin
        interactive: contentHeight > height
        clip: true
        spacing: 6
        model: screen.page.cards
        delegate: CardLine {
            width: ListView.view.width
            page: screen.page
        }
    }
}
