// The virtual printers beside one another.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property PrintersPage page

    color: Theme.sunken

    Repeater {
        id: printers
        model: screen.page.printers
        PaperPrinter {
            required property var modelData
            required property int index
            // A sheet lies across and is shown larger than a slip.
            readonly property int share: Math.round(screen.width * 0.4)
            x: index * share
            width: printers.count === 1 ? screen.width : index ? screen.width - share : share
            height: screen.height
            page: modelData
            onTakenUp: (picture, width, height) => screen.page.take_up(picture, width, height)
        }
    }
}
