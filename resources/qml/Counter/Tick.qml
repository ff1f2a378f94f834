// A box that is ticked or not, for rows of a list.
import QtQuick
import Hall

Rectangle {
    property bool isOn: false

    width: Theme.sized(0, 18)
    height: width
    radius: 4
    color: isOn ? Theme.primary : Theme.surface
    border { width: isOn ? 0 : 1; color: Theme.lineStrong }
    Icon {
        anchors.centerIn: parent
        name: parent.isOn ? "check" : ""
        size: parent.width - 2
        color: Theme.primaryInk
    }
}
