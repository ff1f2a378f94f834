// A virtual printer: a slot out of which paper comes, newest first, and switches for what may go wrong.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: printer

    required property PaperPage page
    readonly property bool isSlips: page.kind === "slips"
    readonly property int paperWidth: width - 2 * Theme.margin
    readonly property var words: ({
        "paper_out": qsTr("Paper out"),
        "near_end": qsTr("Paper low"),
        "cover": qsTr("Cover open"),
        "hang": qsTr("No answer")
    })

    signal takenUp(picture: string, width: int, height: int)

    clip: true

    Rectangle {
        id: housing
        width: parent.width
        height: choices.y + choices.height + Theme.margin + 8
        color: Theme.ink
        z: 1

        Label {
            id: heading
            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * x
            color: Theme.surface
            isStrong: true
            maximumLineCount: 1
            text: printer.isSlips
                ? (printer.page.count ? qsTr("%n slip(s) printed", "", printer.page.count) : qsTr("The printer waits for a slip"))
                : (printer.page.count ? qsTr("A4: %n document(s) printed", "", printer.page.count) : qsTr("The A4 printer waits"))
        }
        Grid {
            id: choices
            x: Theme.margin
            y: heading.y + heading.height + 12
            width: parent.width - 2 * x
            columns: 2
            spacing: Theme.gap

            Repeater {
                model: printer.page.switches
                delegate: Button {
                    required property string name
                    required property bool is_on
                    objectName: "switch." + printer.page.kind + "." + name
                    width: (choices.width - choices.spacing) / 2
                    text: printer.words[name]
                    kind: is_on ? Button.Danger : Button.Quiet
                    onClicked: printer.page.turn(name)
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
        objectName: printer.page.kind
        anchors { top: housing.bottom; bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
        width: printer.paperWidth
        spacing: Theme.margin
        topMargin: -Theme.margin / 2
        bottomMargin: Theme.margin
        model: printer.page.papers

        // A new paper comes out of the slot.
        add: Transition { NumberAnimation { property: "y"; from: -400; duration: 2 * Theme.slow } }
        displaced: Transition { NumberAnimation { property: "y"; duration: 2 * Theme.slow } }

        delegate: Rectangle {
            id: paper
            required property string picture
            required property int index
            // "width" and "height" of a row are roles with the names of an Item's own properties, hence `model`.
            required property var model
            objectName: "paper." + printer.page.kind + "." + index
            width: ListView.view.width
            height: Math.round(width * model.height / model.width)
            color: "#FFFFFF"
            border { width: 1; color: Theme.line }
            Image {
                anchors.fill: parent
                source: paper.picture
                // Made small when it is loaded, and finely; drawn in software it would be coarse.
                sourceSize.width: Math.ceil(width * Screen.devicePixelRatio)
                asynchronous: true
            }
            TapHandler { onTapped: printer.takenUp(paper.picture, paper.model.width, paper.model.height) }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
