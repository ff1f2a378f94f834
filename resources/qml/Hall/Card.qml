// A surface that holds things that belong together.
import QtQuick

Rectangle {
    id: card

    default property alias content: inside.data
    property int padding: Theme.staff ? 16 : 32

    implicitWidth: inside.childrenRect.width + 2 * padding
    implicitHeight: inside.childrenRect.height + 2 * padding
    radius: Theme.cardRadius
    color: Theme.surface
    border { width: Theme.hairline; color: Theme.line }

    Item {
        id: inside
        anchors { fill: parent; margins: card.padding }
    }
}
