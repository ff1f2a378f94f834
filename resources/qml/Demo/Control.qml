// The machines of the demo at the left, the hub at the right, and between them the cables.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property ControlPage page

    color: Theme.paper

    Item {
        id: heading
        x: 24
        width: parent.width - 2 * x
        height: 72
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("One hall on %n machine(s)", "", machines.count)
            size: Theme.title
            isStrong: true
            wrapMode: Text.NoWrap
        }
        Label {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: Math.min(Math.ceil(implicitWidth), parent.width - 320)
            text: screen.page.problem || qsTr("Cut a cable, pull a plug: the hall goes on")
            color: screen.page.problem ? Theme.stop : Theme.inkSoft
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
        }
    }
    Hub {
        id: hub
        page: screen.page
        anchors { right: parent.right; rightMargin: 24; top: heading.bottom; bottom: parent.bottom; bottomMargin: 48 }
        width: 176
    }
    ListView {
        id: machines
        objectName: "machines"
        anchors { left: parent.left; leftMargin: 24; right: hub.left; top: heading.bottom; bottom: hub.bottom }
        interactive: contentHeight > height
        clip: interactive
        spacing: 8
        model: screen.page.machines
        delegate: Machine {
            width: ListView.view.width
            // Every machine gets its share of the window.
            height: (machines.height + machines.spacing) / Math.max(1, machines.count) - machines.spacing
            page: screen.page
        }
    }
    Label {
        anchors { left: machines.left; right: hub.right; bottom: parent.bottom; bottomMargin: 12 }
        text: qsTr("↑ events the hub has not got yet   ↓ events the machine has not got yet")
        size: Theme.caption
        color: Theme.inkSoft
    }
}
