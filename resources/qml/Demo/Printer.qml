// The virtual printer: a slot out of which slips come, newest first, and switches for what may go wrong.
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property PaperPage page
    readonly property int paperWidth: width - 2 * Theme.margin
    readonly property var words: ({
        "paper_out": qsTr("Paper out"),
        "near_end": qsTr("Paper near its end"),
        "cover": qsTr("Cover open"),
        "hang": qsTr("Does not answer")
    })

    color: Theme.sunken

    Rectangle {
        id: housing
        width: parent.width
        height: heading.height + choices.height + 3 * Theme.margin + 8
        color: Theme.ink
        z: 1

        Label {
            id: heading
            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * x
            color: Theme.surface
            font.bold: true
            text: screen.page.count === 0 ? qsTr("The printer waits for a slip") : qsTr("%n slip(s) printed", "", screen.page.count)
        }
        Grid {
            id: choices
            x: Theme.margin
            y: heading.y + heading.height + Theme.margin
            width: parent.width - 2 * x
            columns: 2
            spacing: Theme.gap

            Repeater {
                model: screen.page.switches
                delegate: Button {
                    required property string name
                    required property bool is_on
                    objectName: "switch." + name
                    width: (choices.width - choices.spacing) / 2
                    text: screen.words[name]
                    kind: is_on ? Button.Danger : Button.Quiet
                    onClicked: screen.page.turn(name)
                }
            }
        }
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin / 2 }
            height: 6
            radius: 3
            color: "#000000"
        }
    }
    ListView {
        objectName: "slips"
        anchors { top: housing.bottom; bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
        width: screen.paperWidth
        spacing: Theme.margin
        topMargin: -Theme.margin / 2
        bottomMargin: Theme.margin
        model: screen.page.slips

        // A new slip comes out of the slot.
        add: Transition { NumberAnimation { property: "y"; from: -400; duration: 2 * Theme.slow } }
        displaced: Transition { NumberAnimation { property: "y"; duration: 2 * Theme.slow } }

        delegate: Rectangle {
            required property string picture
            // "width" and "height" of a row are roles with the names of an Item's own properties, hence `model`.
            required property var model
            width: ListView.view.width
            height: Math.round(width * model.height / model.width)
            color: "#FFFFFF"
            border { width: 1; color: Theme.line }
            Image { anchors.fill: parent; source: parent.picture; smooth: true; mipmap: true }
        }
    }
}
